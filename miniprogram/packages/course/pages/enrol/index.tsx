/** Signing up: for oneself, a bound senior, or a child; refused things keep everything that was typed. */
import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { call } from '../../../../shared/api/client';
import { wordsOf } from '../../../../shared/api/errors';
import { newKey } from '../../../../shared/api/key';
import type { Answer } from '../../../../shared/api/types';
import { SeniorChoices, useSeniors } from '../../../../shared/family/seniors';
import { goInstead } from '../../../../shared/platform/navigate';
import { useLoad } from '../../../../shared/session/use-load';
import { Button } from '../../../../shared/ui/button';
import { Page } from '../../../../shared/ui/page';
import { ListSkeleton } from '../../../../shared/ui/skeleton';
import { LoadFailed } from '../../../../shared/ui/state-page';
import { showToast } from '../../../../shared/ui/toast';
import { Toggle } from '../../../../shared/ui/toggle';
import { ChildForm } from '../../components/child-form';
import { childBody, childMissing, emptyChild } from '../../components/draft';
import '../../components/course.scss';

type Course = Answer<'GET /courses/:id'>;

export default function Enrol() {
  const { id = '' } = useRouter().params;
  const { data, error, waiting, reload } = useLoad(() => call('GET /courses/:id', { params: { id } }));
  const form = useEnrolment(data);
  const word = data && data.free === 0 ? '排队' : '报名';
  return (
    <Page
      title={word}
      back="back"
      foot={
        data ? (
          <View className="foot">
            <Button
              size="lg"
              block
              busy={form.busy && `正在${word}…`}
              disabled={Boolean(form.lacks)}
              onTap={form.submit}
            >
              {form.lacks ?? word}
            </Button>
          </View>
        ) : null
      }
    >
      {error && !data ? <LoadFailed error={error} kept="还没有报名，什么都没丢" onRetry={reload} /> : null}
      {!data && waiting ? <ListSkeleton rows={2} /> : null}
      {data ? <Questions course={data} form={form} /> : null}
    </Page>
  );
}

function useEnrolment(course: Course | undefined) {
  const [child, setChild] = useState(emptyChild);
  const [forId, setForId] = useState<string>();
  const [photoConsent, setPhotos] = useState(false);
  const [busy, setBusy] = useState(false);
  const [key, setKey] = useState(newKey);
  const submit = () => {
    if (!course) return;
    setBusy(true);
    const body = {
      photoConsent,
      ...(forId ? { forId } : {}),
      ...(course.forChildren ? { child: childBody(child) } : {}),
    };
    call('POST /courses/:id/enrol', { params: { id: course.id }, body, key }).then(
      (place) => {
        showToast({ words: place.state === 'enrolled' ? '报上了' : `排上队了，第 ${place.queue ?? 1} 位` });
        goInstead('myCourses', { id: place.id });
      },
      (error: unknown) => {
        setBusy(false);
        setKey(newKey());
        showToast({ words: `${wordsOf(error)}。您填的都还在`, icon: 'alert' });
      },
    );
  };
  const lacks = course?.forChildren ? childMissing(child) : undefined;
  return { child, setChild, forId, setForId, photoConsent, setPhotos, busy, lacks, submit };
}

function Questions({ course, form }: { course: Course; form: ReturnType<typeof useEnrolment> }) {
  const seniors = useSeniors();
  return (
    <>
      <View className="card">
        <View className="title">{course.name}</View>
        <View className="mt8">{course.times}</View>
        <View className="cap">{course.place}</View>
        {course.free === 0 ? <View className="course-full mt8">名额报满了，有空位按顺序通知您</View> : null}
      </View>
      {course.forChildren ? <ChildForm child={form.child} onChange={form.setChild} /> : null}
      {!course.forChildren && seniors.length > 0 ? (
        <View className="card mt12">
          <View className="h">给谁报名</View>
          <SeniorChoices
            className="mt8"
            seniors={seniors}
            chosen={form.forId}
            onChoose={(senior) => form.setForId(senior?.residentId)}
          />
        </View>
      ) : null}
      <View className="card mt12">
        <View className="agree">
          <View className="grow">
            <View>上课可以拍照</View>
            <View className="cap">照片只给一起上课的人看。不同意也能上课</View>
          </View>
          <Toggle on={form.photoConsent} label="上课可以拍照" onChange={form.setPhotos} />
        </View>
      </View>
    </>
  );
}
