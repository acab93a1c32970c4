/** The answer that the resident gets: what was done, or why not and what can be done instead. */
import { View } from '@tarojs/components';
import {
  rejectReasons,
  satisfactions,
  solvedAnswers,
} from '../../../../cloud/src/requests/contract.constants';
import type { ResidentRequest } from '../../../shared/api/types';
import { handlerName } from '../../../shared/format/handler';
import { Strip } from '../../../shared/ui/strip';
import { Photos } from '../../../shared/ui/photos';

export function Reply({ request }: { request: ResidentRequest }) {
  const { resolution, rejection, rating, handler } = request;
  if (rejection) {
    return (
      <View className="card">
        <View className="h">{rejectReasons[rejection.reason]}</View>
        <View>{`您可以：${rejection.instead}`}</View>
      </View>
    );
  }
  if (!resolution) return null;
  const level = rating ? satisfactions[rating.satisfaction as keyof typeof satisfactions] : undefined;
  return (
    <View className="card">
      <View className="row">
        <Photos files={resolution.photos.slice(0, 2)} />
        <View className="grow">
          <View className="h">{resolution.reply}</View>
          <View className="cap">{handler ? `${handlerName(handler)} 回复您` : '社区回复您'}</View>
        </View>
      </View>
      {rating ? (
        <Strip tone="good" icon="done">{`您评了“${solvedAnswers[rating.solved]}，${level ?? ''}”`}</Strip>
      ) : null}
    </View>
  );
}
