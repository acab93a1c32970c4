// Deadline policies: limits by urgency, reminders and the ladder at breach; edited in place.
import type { DeadlinePolicy } from '@contract/catalogue';
import { useState } from 'react';
import { useRead } from '../../../shared/api/hooks';
import { useMay } from '../../../shared/auth/session';
import { policyWords } from '../../../shared/format/limits';
import { Failed, Loading, Nothing } from '../../../shared/ui/boards';
import { Button } from '../../../shared/ui/button';
import { PageTabs, settingsTabs } from '../../../shared/ui/page-tabs';
import { usePageTitle } from '../../../shared/ui/page-title';
import { NewPolicy } from '../components/new-policy';
import { PolicyEditor } from '../components/policy-editor';
import './settings.css';

export function PoliciesPage() {
  const policies = useRead('GET /catalogue/deadline-policies', {});
  const mayManage = useMay('catalogue.manage');
  const [code, setCode] = useState<string>();
  const [blank, setBlank] = useState<DeadlinePolicy | null>(null);
  const [naming, setNaming] = useState(false);
  usePageTitle('设置', <b>设置</b>, '');
  const items = policies.data?.items ?? [];
  const chosen = blank ?? items.find((policy) => policy.code === code) ?? items[0];
  return (
    <section className="card list-card">
      <h1 className="only-read">时限规则</h1>
      <PageTabs tabs={settingsTabs} label="设置" />
      {!policies.data &&
        (policies.isError ? (
          <Failed error={policies.error} retry={() => void policies.refetch()} />
        ) : (
          <Loading />
        ))}
      {policies.data && (
        <div className="two-panes">
          <nav className="pane-list" aria-label="时限规则">
            <ul>
              {items.map((policy) => (
                <li key={policy.code}>
                  <button
                    type="button"
                    className={policy === chosen ? 'on' : ''}
                    aria-current={policy === chosen ? 'true' : undefined}
                    onClick={() => {
                      setBlank(null);
                      setCode(policy.code);
                    }}
                  >
                    <b>{policy.name}</b>
                    <span className="sm sec">{policyWords(policy)}</span>
                  </button>
                </li>
              ))}
            </ul>
            {mayManage && (
              <div className="pane-foot">
                <Button icon="plus" onClick={() => setNaming(true)}>
                  新规则
                </Button>
              </div>
            )}
          </nav>
          <div className="pane">
            {chosen ? (
              <PolicyEditor
                key={`${chosen.code} ${chosen.version}`}
                policy={chosen}
                isNew={chosen === blank}
                readOnly={!mayManage}
                onSaved={(saved) => {
                  setBlank(null);
                  setCode(saved);
                }}
              />
            ) : (
              <Nothing title="还没有时限规则" hint="先新建一条，再在事项分类里用它。" />
            )}
          </div>
        </div>
      )}
      {naming && (
        <NewPolicy
          taken={items.map((policy) => policy.code)}
          like={chosen}
          onClose={() => setNaming(false)}
          onMade={(policy) => {
            setBlank(policy);
            setNaming(false);
          }}
        />
      )}
    </section>
  );
}
