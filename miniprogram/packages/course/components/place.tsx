/** One place in a course: how it stands, the lessons, leave, who fetches the child, and leaving the course. */
import { View } from '@tarojs/components';
import { useState } from 'react';
import { enrolmentStates, pickUpRelations } from '../../../../cloud/src/activities/contract.constants';
import { call } from '../../../shared/api/client';
import { wordsOf } from '../../../shared/api/errors';
import { newKey } from '../../../shared/api/key';
import type { Answer } from '../../../shared/api/types';
import { Button } from '../../../shared/ui/button';
import { Cell } from '../../../shared/ui/cell';
import { ConfirmSheet } from '../../../shared/ui/confirm-sheet';
import { showToast } from '../../../shared/ui/toast';
import { Toggle } from '../../../shared/ui/toggle';
import { LessonLine } from './lesson-line';
import { PickUpSheet } from './pick-up-sheet';

export type Place = Answer<'GET /enrolments'>['items'][number];

interface PlaceProps {
  place: Place;
  onChanged: (place: Place) => void;
}

export function PlaceView({ place, onChanged }: PlaceProps) {
  const [sheet, setSheet] = useState<'leave' | 'pickUps'>();
  const [busy, setBusy] = useState(false);
  const params = { id: place.id };
  const run = (work: Promise<Place>, words: string) => {
    setBusy(true);
    work
      .then(
        (after) => {
          onChanged(after);
          setSheet(undefined);
          showToast({ words });
        },
        (error: unknown) => showToast({ words: wordsOf(error), icon: 'alert' }),
      )
      .finally(() => setBusy(false));
  };
  const excuse = (sessionId: string) =>
    run(
      call('POST /enrolments/:id/excuse', { params, body: { sessionId }, key: `${place.id}${sessionId}` }),
      '请好假了',
    );
  const photos = (photoConsent: boolean) =>
    run(
      call('PUT /enrolments/:id/consents', { params, body: { photoConsent }, key: newKey() }),
      photoConsent ? '好的，上课可以拍照' : '好的，不拍照',
    );
  const now = Date.now();
  return (
    <>
      <View className="card">
        <View className="cap">{`${place.participantName}，${enrolmentStates[place.state]}`}</View>
        <View className="title">{place.courseName}</View>
        <View className="mt8">{place.times}</View>
        <View className="cap">{place.place}</View>
        {place.queue ? (
          <View className="course-full mt8">{`排在第 ${place.queue} 位，有空位马上通知您`}</View>
        ) : (
          <View className="course-free mt8">{`来了 ${place.attended} 次，一共上过 ${place.held} 次`}</View>
        )}
      </View>
      <Lessons place={place} busy={busy} now={now} onExcuse={excuse} />
      <View className="list mt12">
        {place.child ? (
          <Cell
            icon="handshake"
            note={place.pickUps
              .map(({ name, relation }) => `${name}（${pickUpRelations[relation]}）`)
              .join('、')}
            onTap={() => setSheet('pickUps')}
          >
            谁来接孩子
          </Cell>
        ) : null}
        <View className="lrow">
          <View className="grow">上课可以拍照</View>
          <Toggle on={place.photoConsent} label="上课可以拍照" onChange={photos} />
        </View>
      </View>
      {place.can.withdraw ? (
        <View className="mt12">
          <Button tone="t" block onTap={() => setSheet('leave')}>
            不上了，退出这门课
          </Button>
        </View>
      ) : null}
      {sheet === 'leave' ? (
        <ConfirmSheet
          title="退出这门课？"
          words="您的名额会让给排队的人，再报名要重新排。"
          yes="退出"
          no="继续上"
          busy={busy && '正在退出…'}
          onYes={() =>
            run(call('POST /enrolments/:id/withdraw', { params, body: {}, key: `${place.id}w` }), '已退出')
          }
          onNo={() => setSheet(undefined)}
        />
      ) : null}
      {sheet === 'pickUps' ? (
        <PickUpSheet
          busy={busy}
          onClose={() => setSheet(undefined)}
          onSave={(pickUps) => {
            const body = { photoConsent: place.photoConsent, pickUps };
            run(call('PUT /enrolments/:id/consents', { params, body, key: newKey() }), '接送人改好了');
          }}
        />
      ) : null}
    </>
  );
}

interface LessonsProps {
  place: Place;
  busy: boolean;
  now: number;
  onExcuse: (sessionId: string) => void;
}

function Lessons({ place, busy, now, onExcuse }: LessonsProps) {
  const mayExcuse = ({ state, start, attendance }: Place['sessions'][number]) =>
    place.can.excuse && state === 'planned' && !attendance && Date.parse(start) > now;
  return (
    <>
      <View className="sec">每次的课</View>
      <View className="list">
        {place.sessions.map((lesson) => (
          <LessonLine
            key={lesson.id}
            lesson={lesson}
            busy={busy}
            onExcuse={mayExcuse(lesson) ? () => onExcuse(lesson.id) : undefined}
          />
        ))}
        {place.sessions.length === 0 ? <View className="lesson-line off">还没有排课</View> : null}
      </View>
    </>
  );
}
