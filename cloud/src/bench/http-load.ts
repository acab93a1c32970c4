/** Calls one HTTP server from so many callers at once and measures; as light as Node allows, for it shares the machine. */
import http from 'node:http';

export interface Call {
  method: 'GET' | 'POST';
  path: string;
  headers: Record<string, string>;
  body?: string;
}

export interface Measured {
  ok: number;
  errors: number;
  seconds: number;
  /** Milliseconds of each call that went well, in order of size. */
  times: number[];
}

export async function load(
  port: number,
  { callers, seconds, next }: { callers: number; seconds: number; next: () => Call },
): Promise<Measured> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: callers });
  const started = performance.now();
  const until = started + seconds * 1000;
  const measured: Measured = { ok: 0, errors: 0, seconds, times: [] };
  const caller = async (): Promise<void> => {
    while (performance.now() < until) {
      const before = performance.now();
      const { status } = await send(port, agent, next()).catch(() => ({ status: 0 }));
      if (status === 200) {
        measured.ok += 1;
        measured.times.push(performance.now() - before);
      } else measured.errors += 1;
    }
  };
  await Promise.all(Array.from({ length: callers }, caller));
  agent.destroy();
  measured.seconds = (performance.now() - started) / 1000;
  measured.times.sort((left, right) => left - right);
  return measured;
}

export function send(port: number, agent: http.Agent, call: Call): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const { method, path, headers, body } = call;
    const request = http.request({ port, host: '127.0.0.1', agent, method, path, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
    });
    request.on('error', reject);
    request.end(body);
  });
}
