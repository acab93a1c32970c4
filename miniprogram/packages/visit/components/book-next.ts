/** To the page where the next time is chosen: same service, same person served, same worker. */
import { go } from '../../../shared/platform/navigate';
import type { StaffAppointment } from '../../../shared/work/day';

export function bookNext({
  offerId,
  residentId,
  provider,
}: Pick<StaffAppointment, 'offerId' | 'residentId' | 'provider'>) {
  const same: Record<string, string> = { offerId, residentId };
  if (provider?.kind === 'staff') same.staffId = provider.staffId;
  go('nextVisit', same);
}
