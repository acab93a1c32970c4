/** Trouble on demand: an API answers slowly, with an error code, or drops the connection. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Context } from 'koa';
import { errorBody } from './errors.ts';
import type { World } from './world.ts';

/** Returns true when the fault has answered (or cut) the call. */
export async function meetFault(world: World, api: string, ctx: Context): Promise<boolean> {
  const fault = world.faults.find((candidate) => candidate.api === '*' || candidate.api === api);
  if (!fault) return false;
  if (fault.count !== undefined) {
    fault.count -= 1;
    if (fault.count <= 0) world.faults.splice(world.faults.indexOf(fault), 1);
  }
  if (fault.kind === 'slow') {
    await sleep(fault.ms ?? 3_000);
    return false;
  }
  if (fault.kind === 'drop') {
    ctx.respond = false;
    ctx.req.socket.destroy();
    return true;
  }
  ctx.body = errorBody(fault.errcode ?? -1);
  return true;
}
