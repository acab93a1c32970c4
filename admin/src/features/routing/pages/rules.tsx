// The rules editor: the list, one rule as a sentence, a sample to try, what blocks publishing.
import { useState } from 'react';
import { useRead } from '../../../shared/api/hooks';
import { messageOf } from '../../../shared/api/errors';
import { useMay, useStaff } from '../../../shared/auth/session';
import { monthDay } from '../../../shared/format/time';
import { useCategoryName } from '../../../shared/pick/category-select';
import { useUnits } from '../../../shared/pick/unit-select';
import { Failed, Loading, Nothing } from '../../../shared/ui/boards';
import { Button } from '../../../shared/ui/button';
import { Note } from '../../../shared/ui/marks';
import { usePageTitle } from '../../../shared/ui/page-title';
import { toast } from '../../../shared/ui/toast';
import { differences, useDraft, type RuleSets } from '../api/draft';
import type { Names } from '../api/words';
import { Compare } from '../components/compare';
import { PublishBlocks } from '../components/publish-blocks';
import { RuleList } from '../components/rule-list';
import { RuleSentence } from '../components/rule-sentence';
import { TryOut } from '../components/try-out';
import './rules.css';

export function RulesPage() {
  const staff = useStaff();
  const sets = useRead('GET /routing/rule-sets', {});
  usePageTitle(
    '派单规则',
    <>
      <b>派单规则</b>
      <span className="sec">{staff.post.unitName}</span>
    </>,
    staff.post.unitName,
  );
  if (!sets.data)
    return sets.isError ? <Failed error={sets.error} retry={() => void sets.refetch()} /> : <Loading />;
  return <Editor key={sets.data.current.version} sets={sets.data} />;
}

function useNames(): Names {
  const units = useUnits();
  const category = useCategoryName();
  return {
    unit: (id) => units.data?.items.find((unit) => unit.id === id)?.name ?? '还没选单位',
    category,
  };
}

function Editor({ sets }: { sets: RuleSets }) {
  const draft = useDraft(sets);
  const names = useNames();
  const mayEdit = useMay('routing.edit');
  const mayPublish = useMay('routing.publish');
  const [key, setKey] = useState(draft.edited[0]?.key);
  const [comparing, setComparing] = useState(false);
  const chosen = draft.edited.find((entry) => entry.key === key) ?? draft.edited[0];
  const changes = differences(sets.current.rules, draft.edited);
  const { version } = sets.current;
  const drafting = sets.draft !== undefined || draft.dirty;
  const ties = sets.draft?.ties ?? [];
  const problems = sets.draft?.problems ?? [];
  const revision = sets.draft?.revision;
  const publishable =
    revision !== undefined && !draft.dirty && ties.length === 0 && problems.length === 0 && changes.count > 0;
  const publish = () => {
    if (revision === undefined) return;
    draft.publish.mutate(
      { body: { revision } },
      { onSuccess: (published) => toast(`第 ${published.version}版已发布，新来的诉求按它派`) },
    );
  };
  const goTo = (number: number) => setKey(draft.edited.find(({ rule }) => rule.number === number)?.key);
  const addRule = () =>
    setKey(
      draft.add({
        name: '新规则',
        priority: 10,
        when: {},
        target: { to: { unit: 'ownCommunity' }, role: 'clerk' },
        strategy: ['onDutyNotFull', 'leastLoaded', 'pool'],
        copies: [],
      }),
    );
  const error = draft.save.error ?? draft.publish.error;
  return (
    <div className="rules-page">
      <div className="row g12 wrap" style={{ marginBottom: 14 }}>
        <h1>{drafting ? `第 ${version + 1}版 草稿` : `第 ${version}版`}</h1>
        {drafting && (
          <span className="tag o">{changes.count > 0 ? `改了 ${changes.count}条` : '没有改动'}</span>
        )}
        <span className="sec">
          现在用的是第 {version}版{sets.current.publishedAt && `，${monthDay(sets.current.publishedAt)} 发布`}
          。旧诉求保留当时的版本。
        </span>
        <span className="sp" />
        <Button icon="table" onClick={() => setComparing(true)}>
          {drafting ? `和第 ${version}版比较` : '历次发布'}
        </Button>
        {draft.dirty && <Button onClick={draft.discard}>放弃改动</Button>}
        {mayEdit && (
          <Button
            {...(draft.dirty ? { kind: 'main' as const } : {})}
            icon="edit"
            disabled={!draft.dirty}
            busy={draft.save.busy}
            onClick={draft.save.run}
          >
            保存草稿
          </Button>
        )}
        {mayPublish && (
          <Button
            {...(publishable ? { kind: 'main' as const } : {})}
            icon="check"
            disabled={!publishable}
            busy={draft.publish.isPending}
            onClick={publish}
          >
            发布第 {version + 1}版
          </Button>
        )}
      </div>
      {error && (
        <div style={{ marginBottom: 12 }}>
          <Note tone="bad">{messageOf(error)}</Note>
        </div>
      )}
      <div className="rg">
        <RuleList
          rules={draft.edited}
          chosen={chosen?.key}
          added={new Set(changes.added.map((entry) => entry.key))}
          changed={new Set(changes.changed.map((entry) => entry.key))}
          ties={ties}
          broken={new Set(problems.map(({ number }) => number))}
          onChoose={setKey}
          onNew={mayEdit ? addRule : undefined}
        />
        {chosen ? (
          <RuleSentence
            key={chosen.key}
            rule={chosen.rule}
            names={names}
            readOnly={!mayEdit}
            onChange={(rule) => draft.replace(chosen.key, rule)}
            onRemove={() => draft.remove(chosen.key)}
          />
        ) : (
          <section className="card">
            <Nothing title="还没有规则" hint="没有规则时，诉求都进社区受理池，由受理员派。" />
          </section>
        )}
        <div className="col side">
          <PublishBlocks ties={ties} problems={problems} onGo={goTo} />
          <TryOut
            hasDraft={sets.draft !== undefined}
            unsaved={draft.dirty}
            currentVersion={version}
            draftVersion={version + 1}
          />
        </div>
      </div>
      {comparing && (
        <Compare
          title={drafting ? `第 ${version + 1}版和第 ${version}版` : '历次发布'}
          current={sets.current.rules}
          changes={changes}
          history={sets.history}
          names={names}
          onClose={() => setComparing(false)}
        />
      )}
    </div>
  );
}
