/** What staff do to one request: an endpoint for each action of the lifecycle table that belongs to them. */
import { Type, type TProperties } from 'typebox';
import { endpoint, type Permission } from '../kernel/contract.ts';
import { byId, Id, literals, object } from '../kernel/contract.parts.ts';
import * as words from './contract.constants.ts';
import { FileIds, Line, Text, Urgency } from './contract.parts.ts';
import { StaffRequest } from './contract.staff-views.ts';

/** Given: the actor has seen this version and wants to be refused when it has moved on. */
const version = Type.Optional(Type.Integer());

/** The lifecycle table decides who; transfer and note are for dispatchers and handlers alike, so they ask for reading only. */
const staffAction = <F extends TProperties>(summary: string, permission: Permission, fields: F) =>
  ({
    audience: 'staff',
    permission,
    summary,
    idempotent: true,
    params: byId,
    body: object({ version, ...fields }),
    answer: StaffRequest,
  }) as const;

export const staffActionEndpoints = {
  'POST /desk/requests/:id/accept': endpoint(
    staffAction('受理', 'requests.accept', {
      categoryCode: Type.String({ maxLength: 40 }),
      urgency: Type.Optional(Urgency),
    }),
  ),
  'POST /desk/requests/:id/reject': endpoint(
    staffAction('不予受理', 'requests.reject', { reason: literals(words.rejectReasons), instead: Line }),
  ),
  'POST /desk/requests/:id/assign': endpoint(
    staffAction('派单', 'requests.assign', {
      to: Type.Union([object({ staffId: Id, unitId: Id }), object({ poolUnitId: Id })]),
      why: Type.Optional(Line),
      message: Type.Optional(Line),
    }),
  ),
  'POST /desk/requests/:id/claim': endpoint(staffAction('抢单', 'requests.handle', {})),
  'POST /desk/requests/:id/start': endpoint(staffAction('响应', 'requests.handle', { firstWord: Line })),
  'POST /desk/requests/:id/return': endpoint(
    staffAction('退回', 'requests.handle', {
      reason: literals(words.returnReasons),
      note: Type.Optional(Line),
    }),
  ),
  'POST /desk/requests/:id/transfer': endpoint(
    staffAction('转派', 'requests.read', {
      to: Type.Union([object({ staffId: Id, unitId: Id }), object({ poolUnitId: Id })]),
      why: Line,
    }),
  ),
  'POST /desk/requests/:id/escalate': endpoint(staffAction('上报', 'requests.handle', { reason: Line })),
  'POST /desk/requests/:id/note': endpoint(
    staffAction('记录进展', 'requests.read', {
      text: Line,
      toResident: Type.Boolean(),
      photoIds: Type.Optional(FileIds),
    }),
  ),
  'POST /desk/requests/:id/resolve': endpoint(
    staffAction('办结', 'requests.handle', {
      outcome: literals(words.outcomes),
      reply: Text,
      privateNote: Type.Optional(Text),
      photoIds: Type.Optional(FileIds),
    }),
  ),
};
