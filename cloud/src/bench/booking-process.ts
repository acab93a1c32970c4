/** Starts the booking server over a temporary folder, as in production, and puts everything away afterwards. */
import { mkdtemp, rm } from 'node:fs/promises';
import { openSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { developmentSecrets } from '../kernel/config-secrets.ts';
import type { BookingMessage, BookingOrder } from './booking-server.ts';
import { peer, start, type Peer } from './requests-processes.ts';

export interface BookingServer {
  server: Peer<BookingMessage, BookingOrder>;
  ready: NonNullable<BookingMessage['ready']>;
}

export async function withBookingServer(run: (started: BookingServer) => Promise<void>): Promise<void> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'linying-booking-'));
  const log = openSync(path.join(dataDir, 'server.log'), 'a');
  const env = {
    ...process.env,
    ...developmentSecrets(dataDir),
    NODE_ENV: 'production',
    DATA_DIR: dataDir,
    PUBLIC_URL: 'https://bench.example',
    // Nobody here has granted a message, so WeChat is never asked.
    WECHAT_API_BASE: 'http://127.0.0.1:9',
    // All callers come from one address.
    CALLS_PER_MINUTE: '999999',
  };
  const server = peer<BookingMessage, BookingOrder>(start('booking-server.ts', env, log));
  try {
    await run({ server, ready: await server.heard('ready') });
  } finally {
    await server.end();
    await rm(dataDir, { recursive: true, force: true });
  }
}

const dayMs = 86_400_000;

/** Half hours of office mornings and afternoons, from Monday to Friday, from the day after tomorrow on. */
export function officeStarts(now: Date, days: number): string[] {
  const today = Math.floor((now.getTime() + 8 * 3_600_000) / dayMs);
  return Array.from({ length: days }, (_, index) => today + 2 + index)
    .filter((day) => (day + 3) % 7 < 5)
    .flatMap((day) =>
      [9, 9.5, 10, 10.5, 11, 14.5, 15, 15.5, 16].map((hour) =>
        new Date(day * dayMs + (hour - 8) * 3_600_000).toISOString(),
      ),
    );
}
