// Work plans: who works when; the unit's people and rooms at the left, the chosen one's week and days at the right.
import { useState } from 'react';
import { useRead } from '../../../shared/api/hooks';
import { useMay, useStaff } from '../../../shared/auth/session';
import { dayAndTime } from '../../../shared/format/time';
import { UnitSelect } from '../../../shared/pick/unit-select';
import { useAddress } from '../../../shared/table/address';
import { Failed, Loading, Nothing } from '../../../shared/ui/boards';
import { useClashCheck } from '../../../shared/ui/clash-check';
import { Avatar, Note } from '../../../shared/ui/marks';
import { PageTabs, settingsTabs } from '../../../shared/ui/page-tabs';
import { usePageTitle } from '../../../shared/ui/page-title';
import { ExceptionForm } from '../components/exception-form';
import { Month, type PlanDay } from '../components/month';
import { PlanEditor, type Plan } from '../components/plan-editor';
import './booking-setup.css';

export function PlansPage() {
  const staff = useStaff();
  const { get, change } = useAddress();
  const unitId = get('unitId') ?? staff.post.unitId;
  const plans = useRead('GET /desk/plans', { query: { unitId } }, { keepPrevious: true });
  const may = useMay('plans.manage');
  usePageTitle('设置', <b>设置</b>, '');
  const items = plans.data?.items ?? [];
  const shown = items.find(({ id }) => id === get('id')) ?? items[0];
  return (
    <section className="card list-card">
      <h1 className="only-read">排班</h1>
      <PageTabs tabs={settingsTabs} label="设置" />
      {!plans.data &&
        (plans.isError ? <Failed error={plans.error} retry={() => void plans.refetch()} /> : <Loading />)}
      {plans.data && (
        <div className="setup-panes">
          <nav className="setup-list" aria-label="排班">
            <div className="setup-list-head">
              <UnitSelect
                label="哪个单位的排班"
                value={unitId}
                onChange={(next) => change({ unitId: next, id: undefined })}
              />
            </div>
            <PlanList
              title="工作人员"
              plans={items.filter(({ kind }) => kind === 'staff')}
              shown={shown?.id}
              onChoose={(id) => change({ id })}
            />
            <PlanList
              title="场地和窗口"
              plans={items.filter(({ kind }) => kind === 'room')}
              shown={shown?.id}
              onChoose={(id) => change({ id })}
            />
          </nav>
          <div className="setup-pane" tabIndex={0} role="region" aria-label="时间">
            {shown ? (
              <OnePlan key={shown.id} plan={shown} readOnly={!may} />
            ) : (
              <Nothing
                title="这个单位没有要排班的人"
                hint="换一个单位看看；社工、网格员、经办人和场地会在这里。"
              />
            )}
          </div>
        </div>
      )}
    </section>
  );
}

interface ListProps {
  title: string;
  plans: readonly Plan[];
  shown: string | undefined;
  onChoose: (id: string) => void;
}

function PlanList({ title, plans, shown, onChoose }: ListProps) {
  if (plans.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      <ul>
        {plans.map((plan) => (
          <li key={plan.id}>
            <button
              type="button"
              className={plan.id === shown ? 'on' : ''}
              aria-current={plan.id === shown ? 'true' : undefined}
              onClick={() => onChoose(plan.id)}
            >
              <span className="row">
                <b className="el sp">{plan.name}</b>
                {!plan.written && <span className="sm sec nw">没写排班</span>}
              </span>
              <span className="sm sec el">
                {plan.unitName} · 一周 {Math.round(plan.weeklyMinutes / 60)} 小时
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function OnePlan({ plan, readOnly }: { plan: Plan; readOnly: boolean }) {
  const [day, setDay] = useState<PlanDay>();
  const check = useClashCheck();
  const now = Date.now();
  const leaves = plan.leaves.filter(({ to }) => Date.parse(to) > now);
  return (
    <>
      <div className="row">
        {plan.kind === 'staff' && <Avatar name={plan.name} />}
        <h2>{plan.name}</h2>
        <span className="sec">{plan.unitName}</span>
      </div>
      {leaves.map((leave) => (
        <Note tone="due" key={leave.from}>
          {leave.reason ?? '请假'}：{dayAndTime(leave.from, now)} 到 {dayAndTime(leave.to, now)}
          。请假在“人员”里登记，这段时间居民约不到。
        </Note>
      ))}
      <Month plan={plan} readOnly={readOnly} onDay={setDay} />
      <PlanEditor plan={plan} readOnly={readOnly} check={check} />
      {day && <ExceptionForm plan={plan} day={day} check={check} onClose={() => setDay(undefined)} />}
      {check.dialog}
    </>
  );
}
