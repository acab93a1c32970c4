/** What staff do to one request: one endpoint for each action. */
import { actionOn } from '../../http/action.ts';
import type { Handlers } from '../../http/routes.ts';
import { accept } from '../commands/accept.ts';
import { assign } from '../commands/assign.ts';
import { claim } from '../commands/claim.ts';
import { escalate } from '../commands/escalate.ts';
import { note } from '../commands/note.ts';
import { reject } from '../commands/reject.ts';
import { resolve } from '../commands/resolve.ts';
import { giveBack } from '../commands/return.ts';
import { start } from '../commands/start.ts';
import { transfer } from '../commands/transfer.ts';
import type { staffActionEndpoints } from '../contract.ts';
import { shownToStaff } from '../present/shown.ts';

const by = actionOn(shownToStaff);

export const actionHandlers: Handlers<typeof staffActionEndpoints> = {
  'POST /desk/requests/:id/accept': by(accept),
  'POST /desk/requests/:id/reject': by(reject),
  'POST /desk/requests/:id/assign': by(assign),
  'POST /desk/requests/:id/claim': by(claim),
  'POST /desk/requests/:id/start': by(start),
  'POST /desk/requests/:id/return': by(giveBack),
  'POST /desk/requests/:id/transfer': by(transfer),
  'POST /desk/requests/:id/escalate': by(escalate),
  'POST /desk/requests/:id/note': by(note),
  'POST /desk/requests/:id/resolve': by(resolve),
};
