/** Being a demo person: registering, login and phone codes, answers to subscription dialogs, received messages. */
import type Router from '@koa/router';
import { generateSync } from 'otplib';
import { Type } from 'typebox';
import { issueCode } from '../codes.ts';
import type { World } from '../world.ts';
import { input, personOf } from './input.ts';
import { askSubscription, changeSettings, creditsOf } from './subscriptions.ts';

const NewPerson = Type.Object({
  openid: Type.String({ minLength: 1, maxLength: 64 }),
  name: Type.String(),
  phone: Type.String(),
  role: Type.String(),
  authenticator: Type.Optional(Type.String()),
});
const People = Type.Object({ people: Type.Array(NewPerson) });
const Answer = Type.Union([Type.Literal('accept'), Type.Literal('reject')]);
const Ask = Type.Object({
  tmplIds: Type.Array(Type.String(), { minItems: 1 }),
  answers: Type.Optional(Type.Record(Type.String(), Answer)),
});
const Settings = Type.Object({
  subscribing: Type.Optional(Type.Union([Answer, Type.Literal('off')])),
  refused: Type.Optional(Type.Array(Type.String())),
});

export function peopleRoutes(router: Router, world: World): void {
  router.post('/sandbox/people', async (ctx) => {
    const { people } = await input(ctx, People);
    for (const person of people) {
      const known = world.people.get(person.openid);
      const kept = known ?? { subscribing: 'accept' as const, refused: [], seenAt: 0 };
      world.people.set(person.openid, { ...kept, ...person });
    }
    ctx.body = { people: world.people.size };
  });
  router.get('/sandbox/people', (ctx) => {
    const text = String(ctx.query.text ?? '');
    const found = [...world.people.values()].filter((p) => `${p.name} ${p.phone} ${p.role}`.includes(text));
    const items = found.slice(0, 200).map(({ openid, name, phone, role }) => ({ openid, name, phone, role }));
    ctx.body = { items, total: found.length };
  });
  router.get('/sandbox/people/:openid', (ctx) => {
    const person = personOf(world, ctx);
    const { authenticator, ...shown } = person;
    const code = authenticator === undefined ? {} : { adminCode: generateSync({ secret: authenticator }) };
    ctx.body = { ...shown, ...code, templates: creditsOf(world, person) };
  });
  router.patch('/sandbox/people/:openid', async (ctx) => {
    const person = personOf(world, ctx);
    changeSettings(world, person, await input(ctx, Settings));
    ctx.body = { ...person, templates: creditsOf(world, person) };
  });
  phoneRoutes(router, world);
}

function phoneRoutes(router: Router, world: World): void {
  router.post('/sandbox/people/:openid/login-code', (ctx) => {
    const person = personOf(world, ctx);
    person.seenAt = world.now();
    ctx.body = { code: issueCode(world, 'login', person.openid) };
  });
  router.post('/sandbox/people/:openid/phone-code', (ctx) => {
    ctx.body = { code: issueCode(world, 'phone', personOf(world, ctx).openid) };
  });
  router.post('/sandbox/people/:openid/subscriptions', async (ctx) => {
    const person = personOf(world, ctx);
    const { tmplIds, answers } = await input(ctx, Ask);
    ctx.body = askSubscription(world, person, tmplIds, answers ?? {});
  });
  router.get('/sandbox/people/:openid/messages', (ctx) => {
    const { openid } = personOf(world, ctx);
    ctx.body = { items: world.messages.filter((message) => message.openid === openid).slice(-200) };
  });
}
