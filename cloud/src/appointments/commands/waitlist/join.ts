/** Somebody waits for a place on certain days. */
import { resourcesOf } from '../../../availability/index.ts';
import { insertAggregate } from '../../../kernel/aggregate.ts';
import { civilDate } from '../../../kernel/calendar-days.ts';
import { command } from '../../../kernel/command.ts';
import { isDuplicateKey } from '../../../kernel/database/problems.ts';
import { conflict, invalid, unprocessable } from '../../../kernel/errors.ts';
import { raise } from '../../../kernel/events.ts';
import { newId } from '../../../kernel/ids.ts';
import { joinScopes } from '../../../kernel/scopes.ts';
import type { DayPart } from '../../contract.constants.ts';
import { waitEvents } from '../../events.ts';
import { WaitEntryModel, type WaitEntryDocument } from '../../model/wait-entry.ts';
import { ground } from '../../queries/areas.ts';
import { historyOf } from '../../queries/earlier.ts';
import { guestOf } from '../../queries/person.ts';
import { endOfDates } from '../../rules/waiting.ts';
import { openOffer, refusalOf } from '../book/prepare.ts';
import { bookerOf } from '../book/booker.ts';

export interface JoinInput {
  offerId: string;
  residentId?: string;
  staffId?: string;
  dates: readonly string[];
  part: DayPart;
}

export const joinWaitlist = command<JoinInput, WaitEntryDocument>({
  name: 'appointments.joinWaitlist',
  run: async ({ input, ...context }) => {
    const { actor, now, key } = context;
    const [offer, { person }, land] = await Promise.all([
      openOffer(input.offerId),
      guestOf(actor, input.residentId, now),
      ground(),
    ]);
    const refusal = refusalOf(offer, person, await historyOf(person.id), land, now);
    if (refusal) throw unprocessable('appointment.notNow', refusal);
    const { home } = person;
    if (!home) throw unprocessable('appointment.noHome', '还没有登记住址，登记后才能排队');
    const dates = datesAhead(input.dates, now);
    const worker = input.staffId ? await workerNamed(offer, input.staffId) : undefined;
    const _id = key?.id ?? newId();
    const entry = {
      _id,
      offerId: offer._id,
      offerName: offer.name,
      kind: offer.kind,
      served: { residentId: person.id, nameMasked: person.nameMasked },
      community: { id: home.communityId, path: home.communityPath, name: home.communityName },
      scopes: joinScopes([], [person.path]),
      joinedBy: bookerOf(context, person),
      ...(worker ? { staffId: worker.id, staffName: worker.name } : {}),
      dates,
      part: input.part,
      state: 'waiting' as const,
      open: `${offer._id}/${person.id}`,
      createdAt: now,
      endsAt: endOfDates(dates),
    };
    const events = [raise(context, waitEvents.joined, { waitId: _id })];
    return insertAggregate<WaitEntryDocument>(WaitEntryModel, entry, { now, key, events }).catch(
      alreadyWaits,
    );
  },
});

function alreadyWaits(error: unknown): never {
  if (!isDuplicateKey(error)) throw error;
  throw conflict('waitlist.already', '已经在排这项服务了，不用再排一次');
}

function datesAhead(dates: readonly string[], now: Date): string[] {
  const today = civilDate(now.getTime());
  const ahead = dates.filter((date) => date >= today && Number.isFinite(Date.parse(date))).toSorted();
  if (ahead.length === 0) throw invalid('waitlist.past', '请选今天以后的日期');
  return ahead;
}

async function workerNamed(offer: Parameters<typeof resourcesOf>[0], staffId: string) {
  const worker = (await resourcesOf(offer)).find(({ id }) => id === staffId);
  if (!worker) throw unprocessable('offer.notServing', '您选的人不提供这项服务，请另选');
  return worker;
}
