/** The front door of accounts: units, staff, sign-in and sessions. */
import type { Domain } from '../http/domain.ts';
import { schedule } from '../kernel/jobs.ts';
import { followMoves } from './follow-moves.ts';
import { accountReactions } from './reactions.ts';
import { accountPurges } from './purges.ts';
import { accountRoutes } from './routes.ts';

export const accounts: Domain = {
  name: 'accounts',
  routes: accountRoutes,
  reactions: accountReactions,
  jobs: [schedule('accounts.followMoves', '*/10 * * * * *', followMoves)],
  purges: accountPurges,
};

export { createAuthenticator } from './authenticator.ts';
export { accountEvents } from './events.ts';

/** Everything about who works where, in memory; compare by identity to see whether it has changed. */
export { organisation } from './organisation.ts';
export type { Organisation } from './organisation.ts';
export { permissionsOf } from './policy.ts';
export { scopeOf } from './rules/units.ts';

/** The member of staff in the form that the apps show, also for a bound WeChat account. */
export { phoneOfStaff, staffOfWechat, wechatIndexOfStaff } from './queries.ts';
export { wechatIndexOf } from './credentials.ts';

/** Sessions of the mini-program; the login flow of people calls these. */
export { bindWechat, issueBindingCode, openSession } from './commands/wechat.ts';
export { endSessions } from './sessions.ts';

/** For setting up: the installer, demo data and tests. */
export { enrolSecondFactor, foundDistrict } from './commands/found-district.ts';
export { createUnit } from './commands/units.ts';
export { createStaff } from './commands/create-staff.ts';
export { addLeave } from './commands/leaves.ts';
export { issueReset, resetPassword } from './commands/passwords.ts';

export { showLoads } from './loads.ts';
