/** Coming in by WeChat: the person's file is found by openid, or opened at the first time. */
import { wechatIndexOf } from '../../accounts/index.ts';
import { insertAggregate } from '../../kernel/aggregate.ts';
import { command } from '../../kernel/command.ts';
import { isDuplicateKey } from '../../kernel/database/problems.ts';
import { raise } from '../../kernel/events.ts';
import { newId } from '../../kernel/ids.ts';
import { ResidentModel, type ResidentDocument } from '../model/resident.ts';

export interface EnterInput {
  openid: string;
}

export const enter = command<EnterInput, ResidentDocument>({
  name: 'people.enter',
  run: async ({ actor, input: { openid }, now }) => {
    const known = await ResidentModel.findOne({ openid }).lean<ResidentDocument>();
    if (known) return known;
    const _id = newId();
    const event = raise({ actor, now }, 'resident.registered', { residentId: _id });
    try {
      return await insertAggregate(ResidentModel, emptyFile(_id, openid, now), { now, events: [event] });
    } catch (error) {
      const first = isDuplicateKey(error)
        ? await ResidentModel.findOne({ openid }).lean<ResidentDocument>()
        : null;
      if (!first) throw error;
      return first;
    }
  },
});

const emptyFile = (_id: string, openid: string, now: Date) => ({
  _id,
  openid,
  openidIndex: wechatIndexOf(openid),
  name: '',
  verificationLevel: 0,
  path: '',
  tags: [],
  elderMode: false,
  consents: [],
  family: [],
  registeredAt: now,
});
