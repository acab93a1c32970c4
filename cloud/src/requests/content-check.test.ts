import { beforeAll, describe, expect, it } from 'vitest';
import type { DomainEvent } from '../kernel/events.ts';
import { testDatabase } from '../testing/database.ts';
import { clerk, context, liMin, useFakeSurroundings, wang } from './commands/commands.fixture.ts';
import { register } from './commands/register.ts';
import { resolve } from './commands/resolve.ts';
import { start } from './commands/start.ts';
import { submit } from './commands/submit.ts';
import { supplement } from './commands/supplement.ts';
import { checkContent } from './content-check.ts';
import type { RequestEventData } from './events.ts';
import type { RequestDocument } from './model/document.ts';
import { RequestModel } from './model/request-model.ts';
import { presentStaffRow } from './present/staff.ts';

testDatabase();
beforeAll(useFakeSurroundings);

const place = { kind: 'home' } as const;
const eventsOf = ({ events }: RequestDocument) => events as DomainEvent<RequestEventData>[];
/** Delivers everything as the dispatcher would, and reads the request again. */
async function check(request: RequestDocument, attempt = 1): Promise<RequestDocument | null> {
  for (const event of eventsOf(request)) await checkContent(event, { attempt });
  return RequestModel.findById(request._id).lean<RequestDocument>();
}

describe('the check of what a resident wrote', () => {
  it('flags what WeChat finds risky, for staff only, until the request is done', async () => {
    const made = await submit(context(wang), { text: '路灯下有人赌博', place });
    expect(made.state).toBe('assigned');
    const flagged = await check(made);
    expect(flagged).toMatchObject({ contentCheck: 'risky', version: made.version, text: '路灯下有人赌博' });
    const row = (request: RequestDocument) => presentStaffRow(request, liMin, made.submittedAt);
    if (flagged) expect(row(flagged).flags).toContain('content');
    await start(context(liMin), { id: made._id, firstWord: '您好' });
    const done = await resolve(context(liMin), { id: made._id, outcome: 'solved', reply: '已处理' });
    expect(done.contentCheck).toBe('risky');
    expect(row(done).flags).not.toContain('content');
  });

  it('leaves harmless words and what staff wrote down alone', async () => {
    expect(await check(await submit(context(wang), { text: '路灯坏了', place }))).not.toHaveProperty(
      'contentCheck',
    );
    const reporter = { name: '孙桂英' };
    const call = await register(context(clerk), { text: '路灯下有人赌博', place, source: 'phone', reporter });
    expect(await check(call)).not.toHaveProperty('contentCheck');
  });

  it('looks at a supplement too, and a doubt never takes the place of a risk', async () => {
    const made = await submit(context(wang), { text: '想问一件事', place });
    expect(made.state).toBe('submitted');
    const risky = await supplement(context(wang), { id: made._id, text: '他们在赌博' });
    expect((await check(risky))?.contentCheck).toBe('risky');
    const doubtful = await supplement(context(wang), { id: made._id, text: '加微信返现' });
    expect((await check(doubtful))?.contentCheck).toBe('risky');
  });

  it('asks again while WeChat is silent, and leaves the request unflagged in the end', async () => {
    const made = await submit(context(wang), { text: '路灯坏了，微信不通', place });
    await expect(check(made)).rejects.toMatchObject({ code: 'request.contentUnchecked' });
    expect(await check(made, 6)).not.toHaveProperty('contentCheck');
  });
});
