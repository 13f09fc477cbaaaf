/** Milliseconds of processor time so far: unlike the time of day, it leaves out what else the machine does. */
function spent(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Milliseconds that a piece of work takes. */
export function timed(work: () => unknown): number {
  const start = spent();
  work();
  return spent() - start;
}

export async function timedAsync(work: () => Promise<unknown>): Promise<number> {
  const start = spent();
  await work();
  return spent() - start;
}

/** The value that a share of all lies at or below; 0 of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** Runs some pieces of work by turns, so that whatever else the machine does falls on all alike. Milliseconds of each, by piece. */
export function byTurns(rounds: number, works: (() => unknown)[]): number[][] {
  const times: number[][] = works.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (const [index, work] of works.entries()) times[index]?.push(timed(work));
  }
  return times;
}
