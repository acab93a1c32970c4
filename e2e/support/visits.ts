/** Visits that are due now, arranged and done at the API by the workers of one station. */
import type { StaffAppointment } from '../../cloud/src/appointments/contract.ts';
import { person, type Person } from './person.ts';
import { now, site } from './run.ts';
import { peopleWith } from './sandbox.ts';

interface Worker {
  openid: string;
  api: Person;
}
export interface Arranged extends Worker {
  visit: StaffAppointment;
}

const station = '柳荫社工站';
/** Minutes from now at which a visit may begin so that somebody stands at the door now. */
const around = [5, -20, -60, -100];

/** A visit of the first worker of the station who has time: to this resident, where one is named. */
export async function aVisit(residentId?: string, starts: readonly number[] = around): Promise<Arranged> {
  const workers = await peopleWith(site.base, station);
  for (const minutes of starts) {
    for (const { openid } of workers) {
      const api = await person(site.base, openid);
      const visit = await visitBy(api, minutes, residentId);
      if (visit) return { openid, api, visit };
    }
  }
  throw new Error('nobody has time');
}

async function visitBy(
  api: Person,
  minutes: number,
  residentId: string | undefined,
): Promise<StaffAppointment | undefined> {
  const { staff } = await api.call<{ staff: { id: string } }>('GET', '/me');
  const { items: offers } = await api.call<{ items: { id: string; kind: string }[] }>('GET', '/desk/offers');
  const offerId = offers.find(({ kind }) => kind === 'homeVisit')?.id;
  const start = new Date(now().getTime() + minutes * 60_000).toISOString();
  for (const id of residentId ? [residentId] : await neighbours(api)) {
    const wish = { offerId, residentId: id, start, staffId: staff.id, overrule: '临时约的' };
    const booked = await api
      .call<StaffAppointment>('POST', '/desk/appointments', wish)
      .catch(() => undefined);
    if (booked) return booked;
  }
  return undefined;
}

async function neighbours(api: Person): Promise<string[]> {
  const { items } = await api.call<{ items: { id: string; addressMasked: string }[] }>(
    'GET',
    '/residents?limit=50',
  );
  const home = items.filter(({ addressMasked }) => addressMasked);
  return home.slice(0, 12).map(({ id }) => id);
}

/** The code on the card at the person's door. */
export async function doorCode({ api, visit }: Arranged): Promise<string> {
  const cards = await api.call<{ items: { code: string }[] }>(
    'GET',
    `/desk/door-cards?residentId=${visit.residentId}`,
  );
  return cards.items[0]?.code ?? '';
}

/** Checked in at the door, written down, checked out. */
export async function finish(arranged: Arranged): Promise<void> {
  const { api, visit } = arranged;
  const act = (name: string, body: object) =>
    api.call('POST', `/desk/appointments/${visit.id}/${name}`, body);
  await act('check-in', { by: { way: 'doorCard', code: await doorCode(arranged) } });
  await act('record', {
    goal: '看看近况',
    done: '量了血压，聊了聊家里的事',
    observations: '精神不错',
    nextStep: '下周再来',
    photoIds: [],
    consent: false,
    confirmedBy: 'unable',
  });
  await act('check-out', {});
}
