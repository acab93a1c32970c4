// Gives a waiting person a place on the board, with half a minute to take it back.
import type { ToPlace } from '@contract/appointments';
import { messageOf } from '../../../shared/api/errors';
import { useWrite } from '../../../shared/api/hooks';
import { toast } from '../../../shared/ui/toast';
import { dayAndClock } from './days';
import { undoMs } from './moves';

type Waiting = Pick<ToPlace, 'waitId' | 'nameMasked' | 'offerName'>;

export function usePlacing() {
  const { mutateAsync: send, isPending } = useWrite('POST /desk/waitlist/:id/place');
  const { mutateAsync: takeBack } = useWrite('POST /desk/waitlist/:id/unplace');

  const undo = async ({ waitId, nameMasked, offerName }: Waiting): Promise<void> => {
    try {
      const { place } = await takeBack({ params: { id: waitId }, body: {} });
      toast(`已撤销，${nameMasked} 接着排${offerName}${place ? `，还是第 ${place} 位` : ''}`);
    } catch (error) {
      toast(messageOf(error));
    }
  };

  const place = async (
    entry: Waiting,
    { staffId, name, start }: { staffId: string; name: string; start: string },
  ): Promise<void> => {
    await send({ params: { id: entry.waitId }, body: { start, staffId } });
    toast(
      `排好了：${entry.nameMasked} 的${entry.offerName}，${dayAndClock(start)} ${name}，会通知居民和社工`,
      { label: '撤销', run: () => void undo(entry) },
      undoMs,
    );
  };
  return { place, busy: isPending };
}
