import { beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '../../testing/database.ts';
import { clerk, context, liMin, useFakeSurroundings, wang, zhao } from '../commands/commands.fixture.ts';
import { accept } from '../commands/accept.ts';
import { resolve } from '../commands/resolve.ts';
import { start } from '../commands/start.ts';
import { submit, type SubmitInput } from '../commands/submit.ts';
import { forgetFace, rememberFace } from '../familiar-faces.ts';
import type { RequestDocument, TimelineEntry } from '../model/document.ts';
import { surroundings, useSurroundings, type RouteQuestion } from '../surroundings.ts';
import { familiarWith } from './familiar.ts';

testDatabase();
const asked: RouteQuestion[] = [];
beforeAll(() => {
  useFakeSurroundings();
  const around = surroundings();
  useSurroundings({
    ...around,
    route: (question, now) => {
      asked.push(question);
      return around.route(question, now);
    },
  });
});

const place = { kind: 'home' } as const;
async function served(
  who: typeof wang,
  day: string,
  more: Partial<SubmitInput> = {},
): Promise<RequestDocument> {
  const { _id: id } = await submit(context(who, `${day}T09:00`), { text: '路灯坏了', place, ...more });
  await start(context(liMin, `${day}T10:00`), { id, firstWord: '您好' });
  const resolved = await resolve(context(liMin, `${day}T11:00`), { id, outcome: 'solved', reply: '好了' });
  await rememberFace(resolved, lastStep(resolved));
  return resolved;
}
function lastStep({ timeline }: RequestDocument): TimelineEntry {
  const entry = timeline.at(-1);
  if (!entry) throw new Error('A request without a story.');
  return entry;
}
const now = new Date('2026-11-23T01:00:00Z');
const reporter = (residentId: string, more = {}): RequestDocument['reporter'] => ({
  residentId,
  nameMasked: '王**',
  phoneMasked: '',
  anonymous: false,
  ...more,
});
const again = (text = '路灯又坏了') => submit(context(wang, '2026-11-23T09:00'), { text, place });

describe('who has served a person before', () => {
  it('is told to the router at the next request, with the day of the last time', async () => {
    await again();
    expect(asked.at(-1)?.continuity).toEqual([]);
    await served(wang, '2026-10-28');
    await again();
    const known = [{ staffId: 'li', note: '服务过这户，上次10月28日' }];
    expect(asked.at(-1)?.continuity).toEqual(known);
    const unclear = await again('想问一件事');
    await accept(context(clerk, '2026-11-23T09:30'), { id: unclear._id, categoryCode: 'lighting' });
    expect(asked.at(-1)?.continuity).toEqual(known);
  });

  it('is the senior’s, not the relative’s who wrote', async () => {
    await served(zhao, '2025-12-01', { seniorId: 'wang' });
    expect(await familiarWith(reporter('zhao'), now)).toEqual([]);
    await served(zhao, '2025-12-02');
    expect(await familiarWith(reporter('zhao'), now)).toEqual([
      { staffId: 'li', note: '服务过这户，上次2025年12月2日' },
    ]);
    const forSenior = reporter('zhao', { onBehalfOf: { residentId: 'wang', nameMasked: '王**' } });
    expect((await familiarWith(forSenior, now))[0]?.note).toContain('10月28日');
  });

  it('is forgotten after two years, and never looked up for the withheld', async () => {
    expect(await familiarWith(reporter('wang', { anonymous: true }), now)).toEqual([]);
    expect(await familiarWith({ nameMasked: '孙**', phoneMasked: '', anonymous: false }, now)).toEqual([]);
    expect(await familiarWith(reporter('wang'), new Date('2028-11-01T00:00:00Z'))).toEqual([]);
    await served(zhao, '2026-11-20', { anonymous: true });
    expect((await familiarWith(reporter('zhao'), now))[0]?.note).toContain('12月2日');
  });

  it('is the latest in whatever order the news of it comes, and nobody once the file is erased', async () => {
    const older = await served(wang, '2026-11-10');
    await served(wang, '2026-11-12');
    await rememberFace(older, lastStep(older));
    expect((await familiarWith(reporter('wang'), now))[0]?.note).toContain('11月12日');
    await forgetFace('wang');
    expect(await familiarWith(reporter('wang'), now)).toEqual([]);
  });
});
