/** The story of a booking, newest first, in the reader's words. */
import { View } from '@tarojs/components';
import type { Appointment } from '../../../shared/api/types';
import { momentText } from '../../../shared/format/time';
import { Timeline, type Moment } from '../../../shared/ui/timeline';

const open = new Set(['held', 'pending', 'booked', 'underway']);

export function History({ appointment }: { appointment: Appointment }) {
  const { steps, state, start, sentence } = appointment;
  const now = new Date();
  const next: Moment[] =
    state === 'booked' ? [{ id: 'next', when: 'next', time: momentText(start, now), title: sentence }] : [];
  const told = [...steps].reverse().map((step, index): Moment => ({
    id: step.id,
    when: index === 0 && open.has(state) ? 'now' : 'past',
    time: momentText(step.at, now),
    title: step.title,
    quote: step.text,
  }));
  if (told.length === 0) return null;
  return (
    <View className="card">
      <Timeline moments={[...next, ...told]} />
    </View>
  );
}
