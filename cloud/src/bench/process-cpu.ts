/** CPU time of a process and all that it started, in milliseconds, from /proc; zero where there is none. */
import { readdirSync, readFileSync } from 'node:fs';

const ticksPerSecond = 100;

export function cpuMs(pid: number): number {
  try {
    const own = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    const ticks = Number(own[11]) + Number(own[12]);
    return (ticks * 1000) / ticksPerSecond + childrenOf(pid).reduce((sum, child) => sum + cpuMs(child), 0);
  } catch {
    return 0;
  }
}

const childrenOf = (pid: number): number[] =>
  readdirSync(`/proc/${pid}/task`).flatMap((task) =>
    readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
  );
