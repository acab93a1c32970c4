/** Staff change a resident's tags and verification level, and bind family on site. */
import type { StaffActor } from '../../kernel/actor.ts';
import { updateAggregate } from '../../kernel/aggregate.ts';
import { audit } from '../../kernel/audit.ts';
import { command } from '../../kernel/command.ts';
import { raise } from '../../kernel/events.ts';
import { replayIfSeen } from '../../kernel/idempotency.ts';
import { newId } from '../../kernel/ids.ts';
import type { PersonTag, Relation } from '../contract.constants.ts';
import { residentInScope } from '../load.ts';
import { ResidentModel, type ResidentDocument } from '../model/resident.ts';
import { addLink } from './family.ts';

export interface ChangeResidentInput {
  id: string;
  tags?: PersonTag[];
  verificationLevel?: number;
}

export const changeResident = command<ChangeResidentInput, ResidentDocument>({
  name: 'people.changeResident',
  run: async ({ actor, input, now, key, ip }) => {
    const file = await residentInScope(actor as StaffActor, input.id);
    replayIfSeen(file, key);
    const { id, ...set } = input;
    const facts = { residentId: id, tags: input.tags ?? file.tags };
    const events = [raise({ actor, now }, 'resident.changed', facts)];
    const target = { kind: 'resident', id };
    await audit({ actor, now, ip }, { action: 'residents.manage', target, scopePath: file.path });
    return updateAggregate(ResidentModel, file, { $set: set }, { now, key, events });
  },
});

export interface BindOnSiteInput {
  id: string;
  relativeId: string;
  relation: Relation;
  consentNote: string;
}

/** The senior is present and agrees; what was said is written down by the worker. */
export const bindFamilyOnSite = command<BindOnSiteInput, ResidentDocument>({
  name: 'people.bindFamilyOnSite',
  run: async ({ actor, input, now, key, ip }) => {
    const staff = actor as StaffActor;
    const senior = await residentInScope(staff, input.id);
    replayIfSeen(senior, key);
    const relative = await residentInScope(staff, input.relativeId);
    const target = { kind: 'resident', id: senior._id };
    const reason = input.consentNote;
    await audit(
      { actor, now, ip },
      { action: 'residents.bindFamily', target, reason, scopePath: senior.path },
    );
    const { relation, consentNote: note } = input;
    const link = { id: newId(), relativeId: relative._id, relation, how: 'onSite' as const, note };
    return addLink(senior, { ...link, recordedBy: actor.id }, { actor, now, key });
  },
});
