/** `npm run setup -- --district <name> --username <login> --name <name> --phone <phone>`: the district and its first administrator. */
import { parseArgs } from 'node:util';
import { createStaff, foundDistrict, issueReset, organisation } from '../accounts/index.ts';
import { systemActor } from '../kernel/actor.ts';
import { withApplication } from './with-application.ts';

const { values } = parseArgs({
  options: {
    district: { type: 'string' },
    username: { type: 'string' },
    name: { type: 'string' },
    phone: { type: 'string' },
  },
});
const { district, username, name, phone } = values;
if (
  !district ||
  !name ||
  !/^[a-z][a-z0-9._-]{2,39}$/.test(username ?? '') ||
  !/^1\d{10}$/.test(phone ?? '')
) {
  throw new Error(
    'usage: npm run setup -- --district <name> --username <login> --name <name> --phone <11 digits>',
  );
}

await withApplication(async () => {
  const context = { actor: systemActor('setup'), now: new Date() };
  const { root } = await organisation();
  const unitId = root?._id ?? (await foundDistrict(context, { name: district })).id;
  const { id } = await createStaff(context, {
    ...{ username: username ?? '', name, phone: phone ?? '' },
    posts: [{ unitId, role: 'districtAdmin' }],
    ...{ skills: [], capacity: 0, dutyFrames: [] },
  });
  const { resetCode, expiresAt } = await issueReset(context, { id });
  // No password is ever made up: the code sets the first one, once, and the second factor is asked for at sign-in.
  return { username, resetCode, expiresAt };
});
