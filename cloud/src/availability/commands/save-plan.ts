/** Writes who works when: the usual week, and single dates. */
import { command } from '../../kernel/command.ts';
import { dateOf, dayNumber, dayOf } from '../../kernel/calendar-days.ts';
import type { CommandContext } from '../../kernel/context.ts';
import { notFound, unprocessable, type Issue } from '../../kernel/errors.ts';
import { replayIfSeen } from '../../kernel/idempotency.ts';
import type { PlanException } from '../contract.ts';
import { PlanModel, type PlanDocument, type WeeklyFrame } from '../model/plan.ts';
import { frameIssues, weekIssues } from '../rules/settings.ts';
import { managedResource, type ManagedResource } from '../managed.ts';
import { assertCurrent, changeSetting, insertSetting, type Deed } from './save.ts';

export interface PlanInput {
  id: string;
  weekly: WeeklyFrame[];
  dailyMaximum?: number;
  weeklyMinutes: number;
  /** 0 while nothing is written yet. */
  version: number;
}

export const savePlan = command<PlanInput, PlanDocument>({
  name: 'availability.savePlan',
  run: async (call) => {
    const { id, weekly, dailyMaximum, weeklyMinutes, version } = call.input;
    const { resource, plan } = await load(call, id);
    assertCurrent(plan, version);
    assertSound(weekIssues(weekly));
    const fields = { weekly, weeklyMinutes, ...(dailyMaximum === undefined ? {} : { dailyMaximum }) };
    const change =
      dailyMaximum === undefined ? { $set: fields, $unset: { dailyMaximum: '' } } : { $set: fields };
    return write(call, resource, plan, { fields, change }, 'availability.savePlan');
  },
});

export const addException = command<PlanException & { id: string }, PlanDocument>({
  name: 'availability.addException',
  run: async (call) => {
    const { id, ...exception } = call.input;
    const { resource, plan } = await load(call, id);
    assertSound(frameIssues(exception.frames, '/frames'));
    const day = dayNumber(exception.date);
    if (day < dayOf(call.now.getTime())) {
      assertSound([{ path: '/date', message: '过去的日子不能再改' }]);
    }
    const exceptions = [...recent(plan, call.now), exception]
      .filter((entry) => entry === exception || entry.date !== exception.date)
      .sort((left, right) => left.date.localeCompare(right.date));
    const change = { $set: { exceptions } };
    return write(call, resource, plan, { fields: { exceptions }, change }, 'availability.addException');
  },
});

export const removeException = command<{ id: string; date: string }, PlanDocument>({
  name: 'availability.removeException',
  run: async (call) => {
    const { id, date } = call.input;
    const { resource, plan } = await load(call, id);
    if (!plan?.exceptions.some((entry) => entry.date === date)) {
      throw notFound('availability.noException', '这一天没有另外安排');
    }
    const change = { $pull: { exceptions: { date } } };
    return write(call, resource, plan, { fields: {}, change }, 'availability.removeException');
  },
});

async function load({ actor, key }: CommandContext, id: string) {
  const resource = await managedResource(actor, id);
  const plan = (await PlanModel.findById(id).lean<PlanDocument>()) ?? undefined;
  if (plan) replayIfSeen(plan, key);
  return { resource, plan };
}

function assertSound(issues: Issue[]): void {
  const first = issues[0];
  if (first) throw unprocessable('availability.planUnsound', first.message, { issues });
}

/** The first write of somebody's plan makes it. */
function write(
  call: CommandContext,
  resource: ManagedResource,
  plan: PlanDocument | undefined,
  { fields, change }: { fields: Partial<PlanDocument>; change: object },
  action: string,
): Promise<PlanDocument> {
  const deed: Deed = { action, what: 'plan', scopePath: resource.unitPath };
  if (plan) return changeSetting<PlanDocument>(PlanModel, call, plan, change, deed);
  const first = { _id: resource.id, kind: resource.kind, exceptions: [], ...fields };
  return insertSetting<PlanDocument>(PlanModel, call, first, deed);
}

/** A year's figures look back at them; older ones go. */
const keptDays = 400;

function recent(plan: PlanDocument | undefined, now: Date): PlanException[] {
  const oldest = dateOf(dayOf(now.getTime()) - keptDays);
  return plan?.exceptions.filter((entry) => entry.date >= oldest) ?? [];
}
