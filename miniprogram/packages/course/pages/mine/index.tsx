/** My courses: all of them, or one when a message or a card leads to it. */
import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { enrolmentStates } from '../../../../../cloud/src/activities/contract.constants';
import { call } from '../../../../shared/api/client';
import { useLoad } from '../../../../shared/session/use-load';
import { Cell } from '../../../../shared/ui/cell';
import { go } from '../../../../shared/platform/navigate';
import { Page } from '../../../../shared/ui/page';
import { ListSkeleton } from '../../../../shared/ui/skeleton';
import { LoadFailed, Panel } from '../../../../shared/ui/state-page';
import { PlaceView, type Place } from '../../components/place';
import '../../components/course.scss';

export default function Mine() {
  const { id } = useRouter().params;
  const { data, error, waiting, reload } = useLoad(() => call('GET /enrolments', {}));
  const [changed, setChanged] = useState<Place>();
  const places = data?.items.map((place) => (place.id === changed?.id ? changed : place)) ?? [];
  const chosen = id ? (places.find((place) => place.id === id) ?? changed) : undefined;
  return (
    <Page title="我的课程" back="back">
      {error && !data ? <LoadFailed error={error} kept="您报的课都还在" onRetry={reload} /> : null}
      {!data && waiting ? <ListSkeleton rows={2} /> : null}
      {chosen ? <PlaceView place={chosen} onChanged={setChanged} /> : null}
      {!id && places.length > 0 ? (
        <View className="list">
          {places.map((place) => (
            <Cell
              key={place.id}
              note={place.times}
              value={enrolmentStates[place.state]}
              onTap={() => go('myCourses', { id: place.id })}
            >
              {`${place.courseName}（${place.participantName}）`}
            </Cell>
          ))}
        </View>
      ) : null}
      {data && !chosen && places.length === 0 ? (
        <Panel
          picture="empty"
          title="还没有报课"
          words="看看社区里有什么课"
          button={{ word: '看社区课程', onTap: () => go('courses') }}
        />
      ) : null}
    </Page>
  );
}
