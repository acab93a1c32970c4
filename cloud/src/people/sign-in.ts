/** Signing in by WeChat, and what the signed-in person sees of the own account. */
import { openSession, organisation, staffOfWechat } from '../accounts/index.ts';
import type { CommandContext } from '../kernel/context.ts';
import { enter } from './commands/enter.ts';
import type { MyAccount } from './contract.views.ts';
import { openidByCode } from './gateway.ts';
import type { ResidentDocument } from './model/resident.ts';
import { presentSelf } from './present.ts';

export async function signIn(
  context: CommandContext,
  code: string,
): Promise<{ token: string; me: MyAccount }> {
  const openid = await openidByCode(code);
  const file = await enter(context, { openid });
  const { token } = await openSession(context, { residentId: file._id, openid });
  return { token, me: await accountOf(file) };
}

export async function accountOf(file: ResidentDocument): Promise<MyAccount> {
  const { units } = await organisation();
  const community = file.home && units.get(file.home.communityId);
  const staff = file.openid === undefined ? undefined : await staffOfWechat(file.openid);
  return { resident: presentSelf(file, community?.phone), ...(staff ? { staff } : {}) };
}
