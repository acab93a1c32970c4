/** Structured logs without personal data: ids and codes only; known personal fields are cut out should one slip in. */
import pino from 'pino';

const personal = [
  'name',
  'phone',
  'idNumber',
  'address',
  'openid',
  'password',
  'token',
  'code',
  'body',
  'text',
];

const options = {
  level: process.env.LOG_LEVEL ?? (process.env.VITEST ? 'silent' : 'info'),
  base: { app: 'linying' },
  timestamp: pino.stdTimeFunctions.isoTime,
};

export const logger = pino({
  ...options,
  redact: { paths: personal.flatMap((field) => [field, `*.${field}`]), remove: true },
  serializers: { error: describeError },
});

/**
 * One line for every call: its fields are fixed in the code and hold nothing personal, so nothing is looked for, and
 * lines are written many at a time, at the latest after a second and at the end of the process.
 */
export const callLogger = pino(
  options,
  pino.destination({ sync: false, minLength: 4096, periodicFlush: 1000 }),
);

/** A message may quote input, so only the application's own codes and the place in the code are written. */
function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return { type: typeof error };
  const code = 'code' in error ? error.code : undefined;
  const frames = error.stack?.split('\n').filter((line) => line.trimStart().startsWith('at ')) ?? [];
  return { type: error.name, code, frames: frames.slice(0, 6).map((line) => line.trim()) };
}
