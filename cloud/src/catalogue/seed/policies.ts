/** The deadline policies that a new deployment starts with; promised limits are shorter than the statutory ones. */
import type { LimitUnit } from '../contract.constants.ts';
import type { DeadlinePolicy, EscalationStep, PhaseLimit } from '../contract.ts';

export type PolicySeed = Omit<DeadlinePolicy, 'version'>;

const hour = 60;
const limit = (unit: LimitUnit, promised: number, statutory: number): PhaseLimit => ({
  promised: { amount: promised, unit },
  statutory: { amount: statutory, unit },
});
const office = (promised: number, statutory: number) => limit('workingMinutes', promised, statutory);
const workdays = (promised: number, statutory: number) => limit('workingDays', promised, statutory);
const clock = (promised: number, statutory: number) => limit('minutes', promised, statutory);

/** Danger does not wait for office hours, so an urgent item runs around the clock in every policy. */
const urgent = {
  accept: clock(10, 30),
  firstResponse: clock(30, hour),
  resolve: clock(24 * hour, 72 * hour),
};

const ladder: EscalationStep[] = [
  step('accept', 0, 'community', 'clerk', 'notify'),
  step('accept', 2 * hour, 'street', 'dispatcher', 'notify'),
  step('firstResponse', 0, 'unit', 'socialWorker', 'notify'),
  step('firstResponse', 4 * hour, 'street', 'supervisor', 'notify'),
  step('resolve', 0, 'street', 'supervisor', 'notify'),
  step('resolve', 8 * hour, 'street', 'dispatcher', 'escalate'),
  step('resolve', 24 * hour, 'district', 'supervisor', 'notify'),
];

function step(
  phase: EscalationStep['phase'],
  minutes: number,
  level: EscalationStep['level'],
  role: EscalationStep['role'],
  action: EscalationStep['action'],
): EscalationStep {
  return { phase, after: { amount: minutes, unit: 'workingMinutes' }, level, role, action };
}

const policy = (
  code: string,
  name: string,
  normal: DeadlinePolicy['limits']['normal'],
  soon: DeadlinePolicy['limits']['soon'],
): PolicySeed => ({ code, name, limits: { normal, soon, urgent }, reminders: [50, 80, 100], ladder });

const quick = { accept: office(hour, 2 * hour), firstResponse: office(2 * hour, 4 * hour) };
const usual = { accept: office(2 * hour, 4 * hour), firstResponse: workdays(1, 2) };

export const policySeeds: PolicySeed[] = [
  policy(
    'ordinary',
    '一般事项',
    { ...usual, resolve: workdays(5, 15) },
    { ...quick, resolve: workdays(3, 5) },
  ),
  policy('repair', '设施抢修', { ...usual, resolve: workdays(3, 7) }, { ...quick, resolve: workdays(1, 3) }),
  policy('care', '上门照护', { ...usual, resolve: workdays(5, 10) }, { ...quick, resolve: workdays(3, 5) }),
  policy(
    'homeSafety',
    '居家安全-加急',
    { ...quick, resolve: workdays(3, 5) },
    { ...quick, resolve: workdays(3, 5) },
  ),
  policy('safety', '安全隐患', { ...quick, resolve: workdays(3, 5) }, { ...quick, resolve: workdays(1, 3) }),
  policy(
    'investigation',
    '调查调处',
    { ...usual, resolve: workdays(10, 30) },
    { ...quick, resolve: workdays(5, 15) },
  ),
];
