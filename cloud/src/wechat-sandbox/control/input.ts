/** Checks what the control API is given; wrong input is a plain 400 with a Chinese sentence. */
import { text as readText } from 'node:stream/consumers';
import type { Context } from 'koa';
import type { Static, TSchema } from 'typebox';
import { Check } from 'typebox/value';
import type { Person, World } from '../world.ts';

export async function input<T extends TSchema>(ctx: Context, schema: T): Promise<Static<T>> {
  const source = await readText(ctx.req);
  const value: unknown = parse(source);
  if (!Check(schema, value)) return ctx.throw(400, '沙箱收到的内容不对');
  return value;
}

export function personOf(world: World, ctx: Context): Person {
  const { openid } = ctx.params as { openid: string };
  return world.people.get(openid) ?? ctx.throw(404, '沙箱里没有这个人');
}

function parse(source: string): unknown {
  try {
    return source === '' ? {} : JSON.parse(source);
  } catch {
    return undefined;
  }
}
