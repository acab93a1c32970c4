/** One place in a course: how it stands, who fetches the child, photos, the lessons, and leaving the course. */
import { View } from '@tarojs/components';
import { useState } from 'react';
import { enrolmentStates, pickUpRelations } from '../../../../cloud/src/activities/contract.constants';
import { call } from '../../../shared/api/client';
import { wordsOf } from '../../../shared/api/errors';
import { newKey } from '../../../shared/api/key';
import type { Answer, Body } from '../../../shared/api/types';
import { dateText, clockTime } from '../../../shared/format/time';
import { Button } from '../../../shared/ui/button';
import { Cell } from '../../../shared/ui/cell';
import { ConfirmSheet } from '../../../shared/ui/confirm-sheet';
import { showToast } from '../../../shared/ui/toast';
import { Toggle } from '../../../shared/ui/toggle';
import type { Lesson } from './lesson-line';
import { Lessons } from './lessons';
import { PickUpSheet } from './pick-up-sheet';

export type Place = Answer<'GET /enrolments'>['items'][number];
type Consents = Body<'PUT /enrolments/:id/consents'>;

interface PlaceProps {
  place: Place;
  onChanged: (place: Place) => void;
}

export function PlaceView({ place, onChanged }: PlaceProps) {
  const [sheet, setSheet] = useState<'leave' | 'pickUps' | Lesson>();
  const close = () => setSheet(undefined);
  const { busy, excuse, setPhotos, setPickUps, withdraw } = useChanges(place, (after) => {
    onChanged(after);
    close();
  });
  return (
    <>
      <Standing place={place} />
      <View className="list mt12">
        {place.child && place.can.changeConsents ? (
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
          <Toggle on={place.photoConsent} label="上课可以拍照" onChange={setPhotos} />
        </View>
      </View>
      <Lessons lessons={place.sessions} mayExcuse={place.can.excuse ?? false} onExcuse={setSheet} />
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
          words={
            place.state === 'waiting' ? '以后想上要重新排队。' : '您的名额会让给排队的人，再报名要重新排。'
          }
          yes="退出"
          no="继续上"
          busy={busy && '正在退出…'}
          onYes={withdraw}
          onNo={close}
        />
      ) : sheet === 'pickUps' ? (
        <PickUpSheet busy={busy} onClose={close} onSave={setPickUps} />
      ) : sheet ? (
        <ConfirmSheet
          title="这次请假？"
          words={`${dateText(sheet.start, new Date())} ${clockTime(sheet.start)} ${place.participantName}不来上课。老师点名时看得到，不能再改回来。`}
          yes="请假"
          no="先不请假"
          busy={busy && '正在请假…'}
          onYes={() => excuse(sheet.id)}
          onNo={close}
        />
      ) : null}
    </>
  );
}

function Standing({ place }: { place: Place }) {
  const { participantName, state, courseName, times, queue, held, attended } = place;
  return (
    <View className="card">
      <View className="cap">{`${participantName}，${enrolmentStates[state]}`}</View>
      <View className="title">{courseName}</View>
      <View className="mt8">{times}</View>
      <View className="cap">{place.place}</View>
      {queue ? (
        <View className="course-full mt8">{`排在第 ${queue} 位，有空位马上通知您`}</View>
      ) : held > 0 ? (
        <View className="course-free mt8">{`来了 ${attended} 次，一共上过 ${held} 次`}</View>
      ) : null}
    </View>
  );
}

function useChanges(place: Place, onChanged: (place: Place) => void) {
  const [busy, setBusy] = useState(false);
  const params = { id: place.id };
  const run = (work: Promise<Place>, words: string) => {
    setBusy(true);
    work
      .then(
        (after) => {
          onChanged(after);
          showToast({ words });
        },
        (error: unknown) => showToast({ words: wordsOf(error), icon: 'alert' }),
      )
      .finally(() => setBusy(false));
  };
  const consent = (body: Consents, words: string) =>
    run(call('PUT /enrolments/:id/consents', { params, body, key: newKey() }), words);
  return {
    busy,
    excuse: (sessionId: string) =>
      run(
        call('POST /enrolments/:id/excuse', { params, body: { sessionId }, key: `${place.id}${sessionId}` }),
        '请好假了',
      ),
    setPhotos: (photoConsent: boolean) =>
      consent({ photoConsent }, photoConsent ? '好的，上课可以拍照' : '好的，不拍照'),
    setPickUps: (pickUps: NonNullable<Consents['pickUps']>) =>
      consent({ photoConsent: place.photoConsent, pickUps }, '接送人改好了'),
    withdraw: () =>
      run(call('POST /enrolments/:id/withdraw', { params, body: {}, key: `${place.id}w` }), '已退出'),
  };
}
