/** The closed door: which step may come when, and when a visit may be given up as unanswered. */
import { unprocessable } from '../../../kernel/errors.ts';
import { noAnswerNeeds, noAnswerOnce, noAnswerSteps, type NoAnswerStep } from '../../contract.constants.ts';

export interface Attempt {
  step: NoAnswerStep;
  at: Date;
}

/** Nobody who knocked early has waited in vain. */
const earliestMs = 10 * 60_000;
/** Between the first knock and giving up. */
const waitMs = 10 * 60_000;

const done = (attempts: readonly Attempt[], step: NoAnswerStep) =>
  attempts.some((attempt) => attempt.step === step);

export function refuseStep(attempts: readonly Attempt[], step: NoAnswerStep, start: Date, at: Date): void {
  if (at.getTime() < start.getTime() - earliestMs) {
    throw unprocessable('visit.tooEarly', '还没到预约时间，到点再记无人应门');
  }
  if (noAnswerOnce.includes(step) && done(attempts, step)) {
    throw unprocessable('visit.stepDone', `“${noAnswerSteps[step]}”已经记过了`);
  }
  const missing = noAnswerNeeds[step].find((earlier) => !done(attempts, earlier));
  if (missing) throw unprocessable('visit.stepTooSoon', `请先“${noAnswerSteps[missing]}”`, { missing });
}

/** A visit is given up after knocking again, calling, and somebody else having been asked or called for. */
export function refuseGivingUp(attempts: readonly Attempt[], at: Date): void {
  const missing = (['retry', 'contact'] as const).find((step) => !done(attempts, step));
  if (missing) throw unprocessable('visit.stepTooSoon', `请先“${noAnswerSteps[missing]}”`, { missing });
  if (!(['neighbour', 'onSite', 'urgent'] as const).some((step) => done(attempts, step))) {
    throw unprocessable('visit.nobodyAsked', '请先问邻居，或请网格员到场');
  }
  const first = Math.min(...attempts.map((attempt) => attempt.at.getTime()));
  if (at.getTime() < first + waitMs) {
    throw unprocessable('visit.waitLonger', '第一次敲门还不到 10 分钟，请再等一等');
  }
}
