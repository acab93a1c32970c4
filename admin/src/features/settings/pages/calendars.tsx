// Working calendars: office hours of a week, single dates that differ, and years that still lack a holiday list.
import { useState } from 'react';
import { useRead } from '../../../shared/api/hooks';
import { useMay } from '../../../shared/auth/session';
import { useUnits, UnitSelect } from '../../../shared/pick/unit-select';
import { Failed, Loading, Nothing } from '../../../shared/ui/boards';
import { useClashCheck } from '../../../shared/ui/clash-check';
import { PageTabs, settingsTabs } from '../../../shared/ui/page-tabs';
import { usePageTitle } from '../../../shared/ui/page-title';
import { CalendarEditor, type CalendarDraft } from '../components/calendar-editor';
import './settings.css';

export function CalendarsPage() {
  const calendars = useRead('GET /catalogue/calendars', {});
  const units = useUnits();
  const mayManage = useMay('catalogue.manage');
  const [unitId, setUnitId] = useState<string>();
  const check = useClashCheck();
  usePageTitle('设置', <b>设置</b>, '');
  const items = calendars.data?.items ?? [];
  const chosen = items.find((calendar) => calendar.unitId === unitId) ?? (unitId ? undefined : items[0]);
  const unit = units.data?.items.find((entry) => entry.id === unitId);
  const blank: CalendarDraft | undefined =
    unit && !chosen
      ? {
          unitId: unit.id,
          unitName: unit.name,
          name: `${unit.name}日历`,
          week: items[0]?.week ?? [[], [], [], [], [], [], []],
          followsPublicHolidays: true,
          overrides: [],
          warnings: [],
        }
      : undefined;
  const shown: CalendarDraft | undefined = chosen ?? blank;
  return (
    <section className="card list-card">
      <h1 className="only-read">工作日历</h1>
      <PageTabs tabs={settingsTabs} label="设置" />
      {!calendars.data &&
        (calendars.isError ? (
          <Failed error={calendars.error} retry={() => void calendars.refetch()} />
        ) : (
          <Loading />
        ))}
      {calendars.data && (
        <div className="two-panes">
          <nav className="pane-list" aria-label="工作日历">
            <ul>
              {items.map((calendar) => (
                <li key={calendar.unitId}>
                  <button
                    type="button"
                    className={calendar === shown ? 'on' : ''}
                    aria-current={calendar === shown ? 'true' : undefined}
                    onClick={() => setUnitId(calendar.unitId)}
                  >
                    <b>{calendar.name}</b>
                    <span className="sm sec">{calendar.unitName}及没有自己日历的下级</span>
                    {calendar.warnings.length > 0 && (
                      <span className="sm warned">{calendar.warnings.length}处要留意</span>
                    )}
                  </button>
                </li>
              ))}
            </ul>
            {mayManage && (
              <div className="pane-foot">
                <span className="sm sec">给一个单位单独定日历：</span>
                <UnitSelect label="哪个单位" value={undefined} onChange={setUnitId} />
              </div>
            )}
          </nav>
          <div className="pane">
            {shown ? (
              <CalendarEditor
                key={`${shown.unitId} ${shown.version ?? 0}`}
                calendar={shown}
                readOnly={!mayManage}
                check={check}
              />
            ) : (
              <Nothing title="还没有工作日历" hint="先选一个单位，给它定办公时间。" />
            )}
          </div>
        </div>
      )}
      {check.dialog}
    </section>
  );
}
