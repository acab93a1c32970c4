// Everything that was done with the person, newest first: the case, private notes (that there are), requests, services.
import { storyKinds, type StoryKind } from '@constants/cases';
import type { CaseFile, StoryItem } from '@contract/cases';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { callWith } from '../../../shared/api/client';
import { clockTime, isoDay, monthDay, shortMoment } from '../../../shared/format/time';
import { Failed, Loading } from '../../../shared/ui/boards';
import { Button } from '../../../shared/ui/button';
import { Segments } from '../../../shared/ui/field';
import { Icon, type IconName } from '../../../shared/ui/icon';

type Filter = StoryKind | 'all';
const filters: Array<{ value: Filter; label: string }> = [
  { value: 'all', label: '全部' },
  ...(Object.entries(storyKinds) as Array<[StoryKind, string]>).map(([value, label]) => ({ value, label })),
];

const looks: Record<StoryKind, { icon: IconName; look: string }> = {
  case: { icon: 'heart', look: 'inProgress' },
  note: { icon: 'lock', look: 'closed' },
  request: { icon: 'inbox', look: 'submitted' },
  appointment: { icon: 'calendar', look: 'assigned' },
  lesson: { icon: 'users', look: 'accepted' },
};

export function StoryCard({ file, now }: { file: CaseFile; now: number }) {
  const [filter, setFilter] = useState<Filter>('all');
  const story = useInfiniteQuery({
    queryKey: ['GET /desk/cases/:id/story', file.id, filter],
    queryFn: ({ pageParam, signal }) =>
      callWith(
        'GET /desk/cases/:id/story',
        {
          params: { id: file.id },
          query: {
            ...(filter === 'all' ? {} : { kind: filter }),
            ...(pageParam ? { cursor: pageParam } : {}),
          },
        },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
  const items = story.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className="card story">
      <div className="hd wrap">
        <h2>全部经过</h2>
        <span className="sp" />
        <Segments label="看哪些" small options={filters} value={filter} onChange={setFilter} />
      </div>
      <div className="bd steps" tabIndex={0} role="region" aria-label="全部经过">
        {story.isError && <Failed error={story.error} retry={() => void story.refetch()} />}
        {story.isPending && <Loading rows={6} />}
        <ul className="tl">
          {items.map((item) => (
            <Entry key={item.id} item={item} now={now} />
          ))}
          {story.data && items.length === 0 && <li className="sec">没有这一类的记录。</li>}
        </ul>
        {story.hasNextPage && (
          <Button busy={story.isFetchingNextPage} onClick={() => void story.fetchNextPage()}>
            看更早的
          </Button>
        )}
      </div>
    </section>
  );
}

const pages: Record<StoryKind, (id: string, at: string) => string> = {
  case: (id) => `/cases/${id}`,
  note: (id) => `/cases/${id}`,
  request: (id) => `/requests/${id}`,
  appointment: (id) => `/appointments/${id}`,
  lesson: (id, at) => `/appointments/timetable?from=${isoDay(at)}&session=${id}`,
};

function Entry({ item, now }: { item: StoryItem; now: number }) {
  const { icon, look } = looks[item.kind];
  const day = shortMoment(item.at, now);
  const time = clockTime(item.at);
  return (
    <li>
      <span className={`nd st-${look}`}>
        <Icon name={icon} label={storyKinds[item.kind]} />
      </span>
      <div>
        <div className="row">
          {item.targetId ? (
            <Link to={pages[item.kind](item.targetId, item.at)} className="b">
              {item.title}
            </Link>
          ) : (
            <b>{item.title}</b>
          )}
          {item.state && <span className="tag">{item.state.label}</span>}
          <span className="sp" />
          <span className="sm ter nw">
            {item.by ? `${item.by} · ` : ''}
            {day === time ? time : `${day.includes('年') ? day : monthDay(item.at)} ${time}`}
          </span>
        </div>
        {item.text && <div className="sec pre">{item.text}</div>}
      </div>
    </li>
  );
}
