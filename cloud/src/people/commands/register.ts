/** Opens the file of a person whom the community already knows; for imports of the population base and the demo. */
import { wechatIndexOf } from '../../accounts/index.ts';
import { insertAggregate } from '../../kernel/aggregate.ts';
import { command } from '../../kernel/command.ts';
import { raise } from '../../kernel/events.ts';
import { newId } from '../../kernel/ids.ts';
import type { PersonTag } from '../contract.constants.ts';
import { homeAt } from '../addresses.ts';
import { ResidentModel, type ConsentRecord, type ResidentDocument } from '../model/resident.ts';
import { idNumberFields, phoneFields } from '../private-fields.ts';

export interface RegisterInput {
  id?: string;
  openid?: string;
  name: string;
  phone?: string;
  idNumber?: string;
  birthYear?: number;
  homeAddressId?: string;
  tags?: PersonTag[];
  verificationLevel?: number;
  elderMode?: boolean;
  consents?: ConsentRecord[];
}

export const registerResident = command<RegisterInput, ResidentDocument>({
  name: 'people.register',
  run: async ({ actor, input, now, key }) => {
    const _id = input.id ?? newId();
    const home = input.homeAddressId === undefined ? undefined : await homeAt(input.homeAddressId);
    const document = {
      _id,
      name: input.name,
      verificationLevel: input.verificationLevel ?? 0,
      path: home?.path ?? '',
      tags: input.tags ?? [],
      elderMode: input.elderMode ?? false,
      consents: input.consents ?? [],
      family: [],
      registeredAt: now,
      ...(input.openid === undefined ? {} : wechatFields(input.openid)),
      ...(input.birthYear === undefined ? {} : { birthYear: input.birthYear }),
      ...(home ? { home: home.home } : {}),
      ...(input.phone === undefined ? {} : phoneFields(_id, input.phone)),
      ...(input.idNumber === undefined ? {} : idNumberFields(_id, input.idNumber)),
    };
    const event = raise({ actor, now }, 'resident.registered', { residentId: _id });
    return insertAggregate(ResidentModel, document, { now, key, events: [event] });
  },
});

const wechatFields = (openid: string) => ({ openid, openidIndex: wechatIndexOf(openid) });
