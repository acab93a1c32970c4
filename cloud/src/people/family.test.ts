import { beforeAll, describe, expect, it } from 'vitest';
import { idempotencyKey } from '../kernel/idempotency.ts';
import { testDatabase } from '../testing/database.ts';
import { bindFamilyOnSite } from './commands/change-resident.ts';
import { editMe } from './commands/edit-me.ts';
import { endFamily, inviteFamily, joinFamily } from './commands/family.ts';
import { residentById } from './load.ts';
import { clerk, ground, newcomer, now } from './people.fixture.ts';
import { presentFamily } from './present.ts';
import { familyOf, isFamilyOf } from './queries.ts';

testDatabase();
beforeAll(ground);

const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const child = 'child' as const;

describe('family by code', () => {
  it('binds with the code that the senior gave, once, and both see it', async () => {
    const senior = await newcomer('o-senior');
    const daughter = await newcomer('o-daughter');
    const { code } = await inviteFamily({ actor: senior.actor, now }, undefined);
    const input = { code, relation: child };
    const key = idempotencyKey('resident:d POST /me/family', 'join-key', input);
    const first = await joinFamily({ actor: daughter.actor, now, key }, input);
    expect((await joinFamily({ actor: daughter.actor, now, key }, input)).linkId).toBe(first.linkId);
    expect(await isFamilyOf(daughter.file._id, senior.file._id, now)).toBe(true);
    expect(await isFamilyOf(senior.file._id, daughter.file._id, now)).toBe(false);
    const sides = async (id: string) => (await familyOf(await residentById(id), now)).map(presentFamily);
    expect(await sides(senior.file._id)).toMatchObject([{ side: 'senior', residentId: daughter.file._id }]);
    expect(await sides(daughter.file._id)).toMatchObject([
      { side: 'relative', residentId: senior.file._id, relation: 'child', consent: { how: 'code' } },
    ]);
    const other = await newcomer('o-stranger');
    await expect(joinFamily({ actor: other.actor, now }, input)).rejects.toMatchObject({
      code: 'people.badInvitation',
    });
  });

  it('refuses oneself, a late code, and many guesses', async () => {
    const senior = await newcomer('o-alone');
    const { code } = await inviteFamily({ actor: senior.actor, now }, undefined);
    const input = { code, relation: child };
    await expect(joinFamily({ actor: senior.actor, now }, input)).rejects.toMatchObject({
      code: 'people.ownFamily',
    });
    const guesser = await newcomer('o-guesser');
    const guess = () => joinFamily({ actor: guesser.actor, now: later(11) }, input);
    for (let count = 0; count < 5; count += 1) {
      await expect(guess()).rejects.toMatchObject({ code: 'people.badInvitation' });
    }
    await expect(guess()).rejects.toMatchObject({ kind: 'tooMany' });
  });

  it('ends from either side, and by time', async () => {
    const senior = await newcomer('o-s2');
    const son = await newcomer('o-s3');
    const { code } = await inviteFamily({ actor: senior.actor, now }, undefined);
    const { linkId } = await joinFamily({ actor: son.actor, now }, { code, relation: child });
    const stranger = await newcomer('o-s4');
    await expect(endFamily({ actor: stranger.actor, now }, { linkId })).rejects.toMatchObject({
      kind: 'notFound',
    });
    expect(await isFamilyOf(son.file._id, senior.file._id, later(366 * 24 * 60))).toBe(false);
    await endFamily({ actor: son.actor, now }, { linkId });
    expect(await isFamilyOf(son.file._id, senior.file._id, now)).toBe(false);
  });
});

describe('family on site', () => {
  it('is bound by a worker of the ground with the senior’s words, and by nobody else', async () => {
    const senior = await newcomer('o-onsite');
    const relative = await newcomer('o-onsite-2');
    for (const { actor } of [senior, relative]) await editMe({ actor, now }, { homeAddressId: 'a1' });
    const words = { relation: child, consentNote: '老人当面同意女儿代为办理' };
    const input = { id: senior.file._id, relativeId: relative.file._id, ...words };
    await expect(bindFamilyOnSite({ actor: clerk('/d1/s1/c1/g2/'), now }, input)).rejects.toMatchObject({
      kind: 'notFound',
    });
    const file = await bindFamilyOnSite({ actor: clerk('/d1/s1/c1/'), now }, input);
    expect(file.family).toMatchObject([{ how: 'onSite', note: words.consentNote, recordedBy: 's1' }]);
    await expect(bindFamilyOnSite({ actor: clerk('/d1/s1/c1/'), now }, input)).rejects.toMatchObject({
      kind: 'conflict',
    });
  });
});
