// Categories: the two levels that residents choose from, with their urgency and limits.
import { urgencies } from '@constants/catalogue';
import type { Category } from '@contract/catalogue';
import { useState } from 'react';
import { useRead } from '../../../shared/api/hooks';
import { useMay } from '../../../shared/auth/session';
import { Failed, Loading } from '../../../shared/ui/boards';
import { Button } from '../../../shared/ui/button';
import { PageTabs, settingsTabs } from '../../../shared/ui/page-tabs';
import { usePageTitle } from '../../../shared/ui/page-title';
import { CategoryForm } from '../components/category-form';
import './settings.css';

export function CategoriesPage() {
  const categories = useRead('GET /catalogue/categories', {});
  const policies = useRead('GET /catalogue/deadline-policies', {});
  const mayManage = useMay('catalogue.manage');
  const [form, setForm] = useState<{ category?: Category; parentCode?: string } | null>(null);
  usePageTitle('设置', <b>设置</b>, '');
  const items = [...(categories.data?.items ?? [])].sort((one, other) => one.order - other.order);
  const tops = items.filter((category) => !category.parentCode);
  const policyName = (code: string | undefined) =>
    code ? (policies.data?.items.find((policy) => policy.code === code)?.name ?? code) : '同上级';
  const row = (category: Category) => (
    <tr key={category.code}>
      <td className={category.parentCode ? '' : 'b'} style={{ paddingLeft: category.parentCode ? 40 : 16 }}>
        {category.name} {!category.active && <span className="tag">停用</span>}
      </td>
      <td className="sec">{urgencies[category.defaultUrgency]}</td>
      <td>{policyName(category.deadlinePolicyCode)}</td>
      {mayManage && (
        <td className="r">
          <span className="row" style={{ justifyContent: 'flex-end' }}>
            {!category.parentCode && (
              <button type="button" className="link" onClick={() => setForm({ parentCode: category.code })}>
                加下级
              </button>
            )}
            <button type="button" className="link" onClick={() => setForm({ category })}>
              修改
            </button>
          </span>
        </td>
      )}
    </tr>
  );
  return (
    <section className="card list-card">
      <h1 className="only-read">事项分类</h1>
      <PageTabs tabs={settingsTabs} label="设置" />
      <div className="fbar">
        <span className="sec">居民在小程序里按这两级选；停用的不再能选，旧诉求不变。</span>
        <span className="sp" />
        {mayManage && (
          <Button kind="main" icon="plus" onClick={() => setForm({})}>
            新大类
          </Button>
        )}
      </div>
      {!categories.data &&
        (categories.isError ? (
          <Failed error={categories.error} retry={() => void categories.refetch()} />
        ) : (
          <Loading />
        ))}
      {categories.data && (
        <div className="scr" tabIndex={0} role="region" aria-label="事项分类">
          <table className="tb tb-s">
            <thead>
              <tr>
                <th>名称</th>
                <th>默认紧急程度</th>
                <th>时限规则</th>
                {mayManage && <th className="r">操作</th>}
              </tr>
            </thead>
            <tbody>
              {tops.flatMap((top) => [
                row(top),
                ...items.filter(({ parentCode }) => parentCode === top.code).map(row),
              ])}
            </tbody>
          </table>
        </div>
      )}
      {form && (
        <CategoryForm
          {...form}
          policies={policies.data?.items ?? []}
          taken={items.map(({ code }) => code)}
          onClose={() => setForm(null)}
        />
      )}
    </section>
  );
}
