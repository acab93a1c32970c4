/** Recorded as missed or as cancelled late: what that means, and the appeal. */
import { appealRulings } from '../../../../cloud/src/appointments/contract.constants';
import type { Appointment } from '../../../shared/api/types';
import { Strip } from '../../../shared/ui/strip';

export function Strike({ appointment, onAppeal }: { appointment: Appointment; onAppeal: () => void }) {
  const { strike, can, state } = appointment;
  if (!strike) return null;
  if (strike.ruling)
    return (
      <Strip tone={strike.ruling === 'upheld' ? 'good' : 'accent'} icon="shield">
        {appealRulings[strike.ruling]}
      </Strip>
    );
  if (strike.appealed)
    return (
      <Strip tone="calm" icon="shield">
        您的申诉收到了，有人看过就告诉您
      </Strip>
    );
  return can.appeal ? (
    <Strip tone="accent" icon="alert" more="申诉" onTap={onAppeal}>
      {state === 'cancelled' ? '这次取消得晚，记了一次' : '这次记为没有赴约'}
    </Strip>
  ) : null;
}
