/** The beginning: the district's root unit, made once on an empty database by whoever installs the server. */
import { insertAggregate } from '../../kernel/aggregate.ts';
import { audit } from '../../kernel/audit.ts';
import { command } from '../../kernel/command.ts';
import { conflict, forbidden } from '../../kernel/errors.ts';
import { raise } from '../../kernel/events.ts';
import { newId } from '../../kernel/ids.ts';
import { afterCommit } from '../../kernel/transaction.ts';
import { sealTotp } from '../credentials.ts';
import { accountEvents } from '../events.ts';
import { UnitModel } from '../model/unit.ts';
import { forgetOrganisation } from '../organisation.ts';
import { pathOf } from '../rules/units.ts';
import { loadManaged } from './load-staff.ts';
import { writeStaff } from './write-staff.ts';

export const foundDistrict = command<{ name: string; phone?: string; hasPolygon?: boolean }, { id: string }>({
  name: 'accounts.foundDistrict',
  run: async (call) => {
    const { now, input } = call;
    if (call.actor.kind !== 'system') throw forbidden('common.forbidden', '只能在安装时建立区县');
    if (await UnitModel.exists({})) throw conflict('accounts.districtExists', '区县已经建立');
    const _id = newId();
    await audit(call, { action: 'accounts.foundDistrict', target: { kind: 'unit', id: _id } });
    const { name, phone, hasPolygon = false } = input;
    const unit = { _id, path: pathOf('/', _id), kind: 'district' as const, name, hasPolygon, createdAt: now };
    const events = [raise(call, accountEvents.unitChanged, { unitId: _id })];
    await insertAggregate(UnitModel, { ...unit, ...(phone ? { phone } : {}) }, { now, events });
    afterCommit(forgetOrganisation);
    return { id: _id };
  },
});

/** For demo data and tests, where nobody scans a QR code; people enrol themselves when they sign in. */
export const enrolSecondFactor = command<{ id: string; secret: string }, void>({
  name: 'accounts.enrolSecondFactor',
  run: async (call) => {
    const { id, secret } = call.input;
    if (call.actor.kind !== 'system') throw forbidden('common.forbidden', '请本人登录后绑定动态验证码');
    const member = await loadManaged(call.actor, id);
    await writeStaff(call, member, { $set: { totpSecret: sealTotp(secret, id) } });
  },
});
