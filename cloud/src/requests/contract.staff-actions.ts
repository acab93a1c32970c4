/** What staff do to one request: an endpoint for each action of the lifecycle table that belongs to them. */
import { Type, type TSchema } from 'typebox';
import { endpoint, type Permission } from '../kernel/contract.ts';
import { byId, Id, literals } from '../kernel/contract.parts.ts';
import * as words from './contract.constants.ts';
import { FileIds, Line, Text, Urgency } from './contract.parts.ts';
import { StaffRequest } from './contract.staff-views.ts';

const closed = { additionalProperties: false } as const;

/** The lifecycle table decides who; transfer and note are for dispatchers and handlers alike, so they ask for reading only. */
const staffAction = <B extends TSchema>(summary: string, permission: Permission, body: B) =>
  ({
    audience: 'staff',
    permission,
    summary,
    idempotent: true,
    params: byId,
    body,
    answer: StaffRequest,
  }) as const;

export const staffActionEndpoints = {
  'POST /work/requests/:id/accept': endpoint(
    staffAction(
      '受理',
      'requests.accept',
      Type.Object(
        {
          version: Type.Optional(Type.Integer()),
          categoryCode: Type.String({ maxLength: 40 }),
          urgency: Type.Optional(Urgency),
        },
        closed,
      ),
    ),
  ),
  'POST /work/requests/:id/reject': endpoint(
    staffAction(
      '不予受理',
      'requests.reject',
      Type.Object(
        { version: Type.Optional(Type.Integer()), reason: literals(words.rejectReasons), instead: Line },
        closed,
      ),
    ),
  ),
  'POST /work/requests/:id/assign': endpoint(
    staffAction(
      '派单',
      'requests.assign',
      Type.Object(
        {
          version: Type.Optional(Type.Integer()),
          to: Type.Union([
            Type.Object({ staffId: Id, unitId: Id }, closed),
            Type.Object({ poolUnitId: Id }, closed),
          ]),
          why: Type.Optional(Line),
          message: Type.Optional(Line),
        },
        closed,
      ),
    ),
  ),
  'POST /work/requests/:id/claim': endpoint(
    staffAction('抢单', 'requests.handle', Type.Object({ version: Type.Optional(Type.Integer()) }, closed)),
  ),
  'POST /work/requests/:id/start': endpoint(
    staffAction(
      '响应',
      'requests.handle',
      Type.Object({ version: Type.Optional(Type.Integer()), firstWord: Line }, closed),
    ),
  ),
  'POST /work/requests/:id/return': endpoint(
    staffAction(
      '退回',
      'requests.handle',
      Type.Object(
        {
          version: Type.Optional(Type.Integer()),
          reason: literals(words.returnReasons),
          note: Type.Optional(Line),
        },
        closed,
      ),
    ),
  ),
  'POST /work/requests/:id/transfer': endpoint(
    staffAction(
      '转派',
      'requests.read',
      Type.Object(
        {
          version: Type.Optional(Type.Integer()),
          to: Type.Union([
            Type.Object({ staffId: Id, unitId: Id }, closed),
            Type.Object({ poolUnitId: Id }, closed),
          ]),
          why: Line,
        },
        closed,
      ),
    ),
  ),
  'POST /work/requests/:id/escalate': endpoint(
    staffAction(
      '上报',
      'requests.handle',
      Type.Object({ version: Type.Optional(Type.Integer()), reason: Line }, closed),
    ),
  ),
  'POST /work/requests/:id/note': endpoint(
    staffAction(
      '记录进展',
      'requests.read',
      Type.Object(
        {
          version: Type.Optional(Type.Integer()),
          text: Line,
          toResident: Type.Boolean(),
          photoIds: Type.Optional(FileIds),
        },
        closed,
      ),
    ),
  ),
  'POST /work/requests/:id/resolve': endpoint(
    staffAction(
      '办结',
      'requests.handle',
      Type.Object(
        {
          version: Type.Optional(Type.Integer()),
          outcome: literals(words.outcomes),
          reply: Text,
          privateNote: Type.Optional(Text),
          photoIds: Type.Optional(FileIds),
        },
        closed,
      ),
    ),
  ),
};
