/** Calling the reporter and finding the way: the number is asked for one call, with its reason, and not kept. */
import { call } from '../api/client';
import { wordsOf } from '../api/errors';
import type { StaffRequestRow } from '../api/types';
import { platform } from '../platform';
import { showToast } from '../ui/toast';

const say = (error: unknown) => showToast({ words: wordsOf(error), icon: 'alert' });

const ring = (asked: Promise<{ phone?: string }>, without: string) =>
  void asked.then(
    ({ phone }) => (phone ? platform.call(phone) : showToast({ words: without, icon: 'phone' })),
    say,
  );

export const phoneReporter = ({ id }: { id: string }) =>
  ring(
    call('POST /desk/requests/:id/reveal', { params: { id }, body: { reason: '办理诉求，联系诉求人' } }),
    '诉求人没有留电话',
  );

export const phonePersonOfCase = ({ id }: { id: string }) =>
  ring(
    call('POST /desk/cases/:id/reveal', { params: { id }, body: { reason: '个案服务，联系本人' } }),
    '居民没有登记电话',
  );

export function findTheWay({ location, place }: Pick<StaffRequestRow, 'location' | 'place'>) {
  if (!location) return showToast({ words: `没有坐标，地址是：${place}`, icon: 'pin' });
  void platform.openMap(location, place).catch(say);
}
