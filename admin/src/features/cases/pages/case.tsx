// A case on one screen: left who and the plan, middle everything that was done, right private notes and measures.
import { useState } from 'react';
import { useParams } from 'react-router';
import { useRead } from '../../../shared/api/hooks';
import { useNow } from '../../../shared/format/now';
import { Failed, Loading } from '../../../shared/ui/boards';
import { Crumb } from '../../../shared/ui/crumb';
import { usePageTitle } from '../../../shared/ui/page-title';
import { Head } from '../components/head';
import { MeasureChart } from '../components/measure-chart';
import { NotesCard } from '../components/notes-card';
import { PersonCard } from '../components/person-card';
import { PlanCard } from '../components/plan-card';
import { StoryCard } from '../components/story-card';
import type { CaseWindow } from '../components/window-props';
import { ShownWindow } from '../components/windows';
import './cases.css';

export function CasePage() {
  const { id = '' } = useParams();
  const now = useNow();
  const [shown, setShown] = useState<CaseWindow | null>(null);
  const detail = useRead('GET /desk/cases/:id', { params: { id } });
  const file = detail.data;
  usePageTitle(
    file?.number ?? '个案',
    <Crumb lists={['/cases']} name="个案">
      {file?.number}
    </Crumb>,
    file?.number ?? '',
  );
  if (!file) {
    return detail.isError ? (
      <Failed error={detail.error} retry={() => void detail.refetch()} />
    ) : (
      <Loading rows={10} />
    );
  }
  return (
    <div className="case-page">
      <Head file={file} now={now} onShow={setShown} />
      <div className="case-grid" key={file.id}>
        <div className="col left">
          <PersonCard file={file} now={now} onStaff={() => setShown({ name: 'staff' })} />
          <PlanCard file={file} now={now} onShow={setShown} />
        </div>
        <div className="col middle">
          <StoryCard file={file} now={now} />
        </div>
        <div className="col right">
          <NotesCard file={file} now={now} onWrite={() => setShown({ name: 'note' })} />
          {file.plan.length > 0 && (
            <section className="card">
              <div className="hd">
                <h2>数值</h2>
              </div>
              <div className="bd measures">
                {file.plan.map((goal) => (
                  <MeasureChart key={goal.id} goal={goal} now={now} />
                ))}
              </div>
            </section>
          )}
        </div>
      </div>
      {shown && <ShownWindow shown={shown} file={file} onClose={() => setShown(null)} />}
    </div>
  );
}
