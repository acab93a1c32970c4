// Who is in a course: those with a place and how often they came, then those who wait, in order.
import type { Answer } from '../../../shared/api/client';
import { useRead } from '../../../shared/api/hooks';
import { Failed, Loading } from '../../../shared/ui/boards';

type Row = Answer<'GET /desk/courses/:id/enrolments'>['items'][number];

export function Roster({ courseId }: { courseId: string }) {
  const list = useRead('GET /desk/courses/:id/enrolments', { params: { id: courseId } });
  const rows = list.data?.items ?? [];
  const enrolled = rows.filter(({ state }) => state === 'enrolled');
  const waiting = rows.filter(({ state }) => state === 'waiting');
  return (
    <section className="part">
      <h3>报名名单 {enrolled.length > 0 && <span className="sec">{enrolled.length}人</span>}</h3>
      {list.isPending && <Loading rows={4} />}
      {list.isError && <Failed error={list.error} retry={() => void list.refetch()} />}
      {list.data && rows.length === 0 && <span className="sec">还没有人报名。</span>}
      {enrolled.map((row) => (
        <Person key={row.id} row={row} words={row.held > 0 ? `来了 ${row.attended}/${row.held} 次` : ''} />
      ))}
      {waiting.length > 0 && (
        <>
          <h3>
            排队 <span className="sec">{waiting.length}人，有人退出时按先后补上</span>
          </h3>
          {waiting.map((row, index) => (
            <Person key={row.id} row={row} words={`第 ${index + 1} 位`} />
          ))}
        </>
      )}
    </section>
  );
}

function Person({ row, words }: { row: Row; words: string }) {
  return (
    <div className="row">
      <span className="sp">
        {row.name} {row.child && <span className="tag">孩子</span>}
      </span>
      <span className="sm sec nw">{words}</span>
    </div>
  );
}
