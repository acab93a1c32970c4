/** Takes a person on: posts, skills, duty hours, and a one-use code with which they set their password. */
import { insertAggregate } from '../../kernel/aggregate.ts';
import { audit } from '../../kernel/audit.ts';
import { command } from '../../kernel/command.ts';
import { blindIndex } from '../../kernel/crypto.ts';
import { isDuplicateKey } from '../../kernel/database/problems.ts';
import { conflict } from '../../kernel/errors.ts';
import { raise } from '../../kernel/events.ts';
import { replayIfSeen } from '../../kernel/idempotency.ts';
import { newId } from '../../kernel/ids.ts';
import { afterCommit } from '../../kernel/transaction.ts';
import type { Skill } from '../contract.constants.ts';
import { sealPhone } from '../credentials.ts';
import { accountEvents } from '../events.ts';
import { StaffModel } from '../model/staff.ts';
import type { StaffDocument, StaffPost } from '../model/staff.ts';
import { forgetOrganisation } from '../organisation.ts';
import { grantedPosts } from './granted-posts.ts';

export interface NewStaff {
  username: string;
  name: string;
  phone: string;
  posts: StaffPost[];
  skills: Skill[];
  capacity: number;
  dutyFrames: { weekday: number; from: number; to: number }[];
}

export const createStaff = command<NewStaff, { id: string }>({
  name: 'accounts.createStaff',
  run: async (call) => {
    const { actor, now, key, input } = call;
    const _id = key?.id ?? newId();
    const known = key && (await StaffModel.findById(_id).lean<StaffDocument>());
    if (known) replayIfSeen(known, key);
    const granted = await grantedPosts(actor, input.posts);
    await audit(call, {
      action: 'accounts.createStaff',
      target: { kind: 'staff', id: _id },
      scopePath: granted.unitPaths[0],
    });
    const { username, name, phone, skills, capacity, dutyFrames } = input;
    const document = {
      ...{ _id, username, name, skills, capacity, dutyFrames, ...granted },
      phone: sealPhone(phone, _id),
      phoneIndex: blindIndex(phone, 'phone'),
      leaves: [],
      onDuty: true,
      createdAt: now,
    };
    const events = [raise(call, accountEvents.staffChanged, { staffId: _id })];
    try {
      await insertAggregate(StaffModel, document, { now, key, events, answer: { id: _id } });
    } catch (error) {
      if (isDuplicateKey(error)) throw conflict('accounts.usernameTaken', '这个工号已被使用');
      throw error;
    }
    afterCommit(forgetOrganisation);
    return { id: _id };
  },
});
