/** What became of an appointment that was made for the request; told by the domain of appointments, never by a caller. */
import type { ActorReference } from '../../kernel/actor.ts';
import type { RequestVisit } from '../model/document.ts';
import * as deeds from '../rules/deeds.ts';
import { requestCommand, type OnRequest } from './request-command.ts';

export interface VisitInput extends OnRequest {
  /** Who arranged, moved or did it. */
  by: ActorReference;
  visit: RequestVisit;
}

export const tellOfVisit = requestCommand<VisitInput>({
  action: 'visit',
  answer: ({ visit }) => (visit.state === 'arranged' ? 'main' : 'other'),
  perform: ({ request, deed, input: { by, visit } }) => deeds.visit(request, { ...deed, by }, visit),
});
