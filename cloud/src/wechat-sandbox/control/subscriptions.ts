/** The phone's side of subscribing: what wx.requestSubscribeMessage answers, and the switches in the settings. */
import { pushEvent } from '../push.ts';
import { creditKey, type Person, type World } from '../world.ts';

type Answer = 'accept' | 'reject';

const MOST_TEMPLATES = 3;

/** Answers what the phone would: a result for each template, or `errCode` with a text when the call fails. */
export function askSubscription(
  world: World,
  person: Person,
  tmplIds: string[],
  answers: Record<string, Answer>,
): Record<string, string | number> {
  const failure = failureOf(world, person, tmplIds);
  if (failure) return { errMsg: `requestSubscribeMessage:fail ${failure.text}`, errCode: failure.errCode };
  const given = tmplIds.map((id) => ({ id, answer: answerOf(person, id, answers[id]) }));
  for (const { id, answer } of given) {
    const key = creditKey(person.openid, id);
    if (answer === 'accept') world.credits.set(key, (world.credits.get(key) ?? 0) + 1);
  }
  const list = given.map(({ id, answer }) => ({
    TemplateId: id,
    SubscribeStatusString: answer,
    PopupScene: '0',
  }));
  pushEvent(world, person.openid, 'subscribe_msg_popup_event', list);
  world.events.emit('changed', person.openid);
  return {
    errMsg: 'requestSubscribeMessage:ok',
    ...Object.fromEntries(given.map((one) => [one.id, one.answer])),
  };
}

/** Refusing a template in the settings takes its credits away and tells the server. */
export function changeSettings(
  world: World,
  person: Person,
  change: { subscribing?: Person['subscribing']; refused?: string[] },
): void {
  person.subscribing = change.subscribing ?? person.subscribing;
  const newly = (change.refused ?? []).filter((id) => !person.refused.includes(id));
  person.refused = change.refused ?? person.refused;
  for (const id of newly) world.credits.delete(creditKey(person.openid, id));
  if (newly.length > 0) {
    const list = newly.map((id) => ({ TemplateId: id, SubscribeStatusString: 'reject' }));
    pushEvent(world, person.openid, 'subscribe_msg_change_event', list);
  }
  world.events.emit('changed', person.openid);
}

export function creditsOf(world: World, person: Person): { id: string; title: string; credits: number }[] {
  return [...world.templates.values()].map(({ id, title }) => ({
    id,
    title,
    credits: world.credits.get(creditKey(person.openid, id)) ?? 0,
    refused: person.refused.includes(id),
  }));
}

function failureOf(
  world: World,
  person: Person,
  tmplIds: string[],
): { errCode: number; text: string } | undefined {
  if (tmplIds.length > MOST_TEMPLATES) return { errCode: 20003, text: 'TmplIds count out of max bounds' };
  const templates = tmplIds.map((id) => world.templates.get(id));
  if (templates.includes(undefined)) return { errCode: 20001, text: 'No template data return' };
  if (new Set(templates.map((template) => template?.longTerm === true)).size > 1) {
    return { errCode: 20002, text: 'Templates type must be same' };
  }
  if (person.subscribing === 'off') return { errCode: 20004, text: 'The main switch is switched off' };
  return undefined;
}

function answerOf(person: Person, id: string, given: Answer | undefined): Answer {
  if (person.refused.includes(id)) return 'reject';
  return given ?? (person.subscribing === 'reject' ? 'reject' : 'accept');
}
