/** The resident leaves: personal data goes, the bare id stays so that old cases do not point into nothing. */
import { updateAggregate } from '../../kernel/aggregate.ts';
import { audit } from '../../kernel/audit.ts';
import { command } from '../../kernel/command.ts';
import { raise } from '../../kernel/events.ts';
import { ownFile } from '../load.ts';
import { ResidentModel, type ResidentDocument } from '../model/resident.ts';

const PERSONAL = [
  'openid',
  'openidIndex',
  'phone',
  'phoneIndex',
  'phoneMasked',
  'idNumber',
  'idNumberIndex',
  'birthYear',
  'home',
  'invitation',
] as const;

export const eraseMe = command<undefined, { residentId: string }>({
  name: 'people.eraseMe',
  run: async ({ actor, now, ip }) => {
    const file = await ownFile(actor);
    const target = { kind: 'resident', id: file._id };
    await audit({ actor: { ...actor, name: '已注销居民' }, now, ip }, { action: 'residents.erase', target });
    await leaveFamilies(file._id, now);
    const leaver = { ...actor, name: '已注销居民' };
    const facts = { residentId: file._id, openid: file.openid ?? '' };
    const $set = {
      name: '已注销居民',
      path: '',
      tags: [],
      consents: [],
      family: [],
      keys: [],
      erasedAt: now,
    };
    const $unset = Object.fromEntries(PERSONAL.map((field) => [field, 1]));
    const events = [raise({ actor: leaver, now }, 'resident.erased', facts)];
    await updateAggregate(ResidentModel, file, { $set, $unset }, { now, events });
    return { residentId: file._id };
  },
});

async function leaveFamilies(relativeId: string, now: Date): Promise<void> {
  const seniors = await ResidentModel.find({ 'family.relativeId': relativeId }).lean<ResidentDocument[]>();
  for (const senior of seniors) {
    const family = senior.family.filter((link) => link.relativeId !== relativeId);
    await updateAggregate(ResidentModel, senior, { $set: { family } }, { now });
  }
}
