/** What came and what went, newest first; older pages on request. */
import { View } from '@tarojs/components';
import { useState } from 'react';
import { entryKinds } from '../../../../cloud/src/ledger/contract.constants';
import { call } from '../../../shared/api/client';
import { wordsOf } from '../../../shared/api/errors';
import type { Answer } from '../../../shared/api/types';
import { dateText } from '../../../shared/format/time';
import { Button } from '../../../shared/ui/button';
import { showToast } from '../../../shared/ui/toast';

export type Points = Answer<'GET /me/points'>;
type Entry = Points['items'][number];

function Line({ entry }: { entry: Entry }) {
  const { kind, points, reason, at, reversed } = entry;
  const note = `${dateText(at, new Date())}，${entryKinds[kind]}${reversed ? '，后来更正了' : ''}`;
  return (
    <View className="lrow">
      <View className={`grow ${reversed ? 'points-undone' : ''}`}>
        <View>{reason}</View>
        <View className="cap">{note}</View>
      </View>
      <View className={`points-amount ${points > 0 && !reversed ? 'came' : ''}`}>
        {points > 0 ? `+${points}` : points}
      </View>
    </View>
  );
}

export function Entries({ first }: { first: Points }) {
  const [older, setOlder] = useState<{ of: Points; items: Entry[]; nextCursor?: string }>();
  const [busy, setBusy] = useState(false);
  // What was loaded further down belongs to the first page that it was loaded under.
  const more = older?.of === first ? older : undefined;
  const items = [...first.items, ...(more?.items ?? [])];
  const cursor = more ? more.nextCursor : first.nextCursor;
  const load = () => {
    if (!cursor || busy) return;
    setBusy(true);
    call('GET /me/points', { query: { cursor } })
      .then(
        ({ items: found, nextCursor }) =>
          setOlder({
            of: first,
            items: [...(more?.items ?? []), ...found],
            ...(nextCursor ? { nextCursor } : {}),
          }),
        (error: unknown) => showToast({ words: wordsOf(error), icon: 'alert' }),
      )
      .finally(() => setBusy(false));
  };
  return (
    <>
      <View className="points-sec">明细</View>
      {items.length > 0 ? (
        <View className="list">
          {items.map((entry) => (
            <Line key={entry.id} entry={entry} />
          ))}
        </View>
      ) : (
        <View className="card cap">还没有积分。社区发放后，会记在这里。</View>
      )}
      {cursor ? (
        <View className="mt12">
          <Button tone="t" block busy={busy && '正在找…'} onTap={load}>
            看更早的
          </Button>
        </View>
      ) : null}
    </>
  );
}
