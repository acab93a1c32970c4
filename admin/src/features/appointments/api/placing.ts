// Gives a waiting person a place on the board.
import type { ToPlace } from '@contract/appointments';
import { useWrite } from '../../../shared/api/hooks';
import { toast } from '../../../shared/ui/toast';
import { dayAndClock } from './days';

export function usePlacing() {
  const { mutateAsync: send, isPending } = useWrite('POST /desk/waitlist/:id/place');
  const place = async (
    entry: Pick<ToPlace, 'waitId' | 'nameMasked' | 'offerName'>,
    { staffId, name, start }: { staffId: string; name: string; start: string },
  ): Promise<void> => {
    await send({ params: { id: entry.waitId }, body: { start, staffId } });
    toast(
      `排好了：${entry.nameMasked} 的${entry.offerName}，${dayAndClock(start)} ${name}。会通知居民和社工。`,
    );
  };
  return { place, busy: isPending };
}
