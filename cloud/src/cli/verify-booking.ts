/**
 * `npm run verify:booking -- --callers 200`: so many callers want one seat at the same moment, over HTTP, on a temporary
 * embedded database. Prints one JSON line; exactly one may win and everybody else is told 409.
 */
import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { officeStarts, withBookingServer } from '../bench/booking-process.ts';

const { values } = parseArgs({ options: { callers: { type: 'string', default: '200' } } });
const callers = Number(values.callers);
if (!Number.isInteger(callers) || callers < 1 || callers > 2000) {
  console.error('--callers is a number from 1 to 2000');
  process.exit(1);
}

await withBookingServer(async ({ ready: { port, residents, offerId, workers } }) => {
  const [staffId] = workers;
  const [start] = officeStarts(new Date(), 10);
  const body = JSON.stringify({ offerId, staffId, start, answers: [] });
  const call = async (index: number): Promise<number> => {
    const headers = {
      authorization: `Bearer ${residents[index % residents.length] ?? ''}`,
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
    };
    const { status } = await fetch(`http://127.0.0.1:${port}/api/appointments`, {
      method: 'POST',
      headers,
      body,
    });
    return status;
  };
  const statuses = await Promise.all(
    Array.from({ length: callers }, (_, index) => call(index).catch(() => 0)),
  );
  const winners = statuses.filter((status) => status === 200).length;
  const refused = statuses.filter((status) => status === 409).length;
  const errors = callers - winners - refused;
  console.log(JSON.stringify({ callers, winners, refused, errors }));
  if (winners !== 1 || errors > 0) process.exitCode = 1;
});
