/** Handing a case to another worker: named by the lead, taken or refused by the other; until then the old one leads. */
import { worksHere } from '../queries/workers.ts';
import * as deeds from '../rules/deeds.ts';
import { caseCommand, type OnCase } from './case-command.ts';
import { workerNamed } from './staff.ts';

export interface HandOverInput extends OnCase {
  toStaffId: string;
  why: string;
  openMatters: string;
  stays: boolean;
}

export const handOver = caseCommand<HandOverInput>({
  action: 'handOver',
  perform: async ({ file, deed, input: { toStaffId, ...words } }) =>
    deeds.handOver(file, deed, { ...words, to: await workerNamed(toStaffId) }),
});

export const acceptHandOver = caseCommand<OnCase>({
  action: 'accept',
  perform: async ({ file, deed }) => deeds.acceptHandOver(file, deed, await worksHere(file.lead.staffId)),
});

export const declineHandOver = caseCommand<OnCase & { words: string }>({
  action: 'decline',
  perform: ({ file, deed, input }) => deeds.endHandOver(file, deed, input.words),
});

export const withdrawHandOver = caseCommand<OnCase>({
  action: 'withdraw',
  perform: ({ file, deed }) => deeds.endHandOver(file, deed),
});
