// The ready-made views with their counts, then one's own; the last entry keeps the present filters as a view.
import { Link } from 'react-router';
import { useState } from 'react';
import { useRead } from '../../../shared/api/hooks';
import { FormDialog } from '../../../shared/ui/dialog';
import { LineField } from '../../../shared/ui/form-fields';
import { Icon } from '../../../shared/ui/icon';
import { viewOf, views, type View } from '../api/filters';
import { useSavedViews } from '../api/saved-views';

function useCounts(): Partial<Record<View, number>> {
  const home = useRead('GET /desk/home', {}, { refetchMs: 60_000 });
  const mine = useRead('GET /desk/requests', { query: { view: 'mine', limit: 1 } }, { refetchMs: 60_000 });
  const pool = useRead('GET /desk/requests', { query: { view: 'pool', limit: 1 } }, { refetchMs: 60_000 });
  return {
    ...home.data?.counts,
    ...(mine.data?.total === undefined ? {} : { mine: mine.data.total }),
    ...(pool.data?.total === undefined ? {} : { pool: pool.data.total }),
  };
}

export function ViewTabs({ query, view: chosen }: { query: string; view: string | undefined }) {
  const counts = useCounts();
  const { saved, add, remove } = useSavedViews();
  const [naming, setNaming] = useState(false);
  const own = saved.find((view) => view.query === query);
  const here = viewOf(chosen);
  return (
    <nav className="tabs" aria-label="视图">
      {(Object.keys(views) as View[]).map((view) => {
        const count = counts[view];
        const on = !own && view === here;
        return (
          <Link
            key={view}
            to={`/requests?view=${view}`}
            className={on ? 'on' : ''}
            aria-current={on ? 'page' : undefined}
          >
            {views[view]}
            {count !== undefined && (
              <span className={`bub ${tone(view, count, on)}`}>{count.toLocaleString('zh-CN')}</span>
            )}
          </Link>
        );
      })}
      {saved.map((view) => (
        <Link
          key={view.name}
          to={`/requests?${view.query}`}
          className={view === own ? 'on' : ''}
          aria-current={view === own ? 'page' : undefined}
        >
          {view.name}
        </Link>
      ))}
      <span className="sp" />
      {own ? (
        <button type="button" className="aside" onClick={() => remove(own.name)}>
          <Icon name="x" size="s" />
          删掉这个视图
        </button>
      ) : (
        <button type="button" className="aside" onClick={() => setNaming(true)}>
          <Icon name="plus" size="s" />
          把当前筛选存为视图
        </button>
      )}
      {naming && <NameView onClose={() => setNaming(false)} onName={(name) => add({ name, query })} />}
    </nav>
  );
}

function tone(view: View, count: number, on: boolean): string {
  if (on) return 'p';
  if (count === 0) return '';
  return view === 'overdue' ? 'bad' : view === 'dueToday' ? 'due' : '';
}

function NameView({ onName, onClose }: { onName: (name: string) => void; onClose: () => void }) {
  const [name, setName] = useState('');
  return (
    <FormDialog
      title="存为视图"
      width={400}
      submit="保存"
      disabled={!name.trim()}
      onSubmit={() => {
        onName(name.trim());
        onClose();
      }}
      onClose={onClose}
    >
      <LineField
        label="视图名"
        help="只存在您这台电脑上，最多 6个"
        max={10}
        value={name}
        onChange={setName}
      />
    </FormDialog>
  );
}
