import type { Page } from 'puppeteer-core';

interface TraceEvent {
  name: string;
  ph: string;
  /** Microseconds. */
  ts: number;
  dur?: number;
  /** How long the processor was at it; absent where the system can't tell. */
  tdur?: number;
  tid: number;
  args: { data?: { url?: string; type?: string } };
}

/** What a browser's own recording shows of the extension. Milliseconds. */
export interface Trace {
  /** Its scripts, each with when it began and how long the processor was at it: what else the machine does is not theirs. */
  scripts: { at: number; time: number }[];
  /** When each key went down. */
  keys: number[];
  /** The longest task in which a script of the extension ran. */
  longest: number;
}

/** Records what a page does meanwhile. */
export async function traced(page: Page, extension: string, work: () => Promise<unknown>): Promise<Trace> {
  await page.tracing.start({ categories: ['devtools.timeline', 'toplevel', 'disabled-by-default-devtools.timeline'] });
  await work();
  const recorded = await page.tracing.stop();
  const { traceEvents } = JSON.parse(new TextDecoder().decode(recorded)) as { traceEvents: TraceEvent[] };
  const own = traceEvents.filter(
    ({ name, args }) => (name === 'FunctionCall' || name === 'EvaluateScript') && args.data?.url?.startsWith(extension),
  );
  const outermost = own.filter((event) => !own.some((other) => other !== event && holds(other, event)));
  const tasks = traceEvents.filter(({ name }) => name === 'RunTask' || name === 'ThreadControllerImpl::RunTask');
  const ownTasks = tasks.filter((task) => outermost.some((event) => holds(task, event)));
  return {
    scripts: outermost.map(({ ts, dur = 0, tdur = dur }) => ({ at: ts / 1000, time: tdur / 1000 })),
    keys: traceEvents
      .filter(({ name, args }) => name === 'EventDispatch' && args.data?.type === 'keydown')
      .map(({ ts }) => ts / 1000)
      .sort((a, b) => a - b),
    longest: Math.max(0, ...ownTasks.map(({ dur = 0 }) => dur / 1000)),
  };
}

const holds = (outer: TraceEvent, inner: TraceEvent): boolean =>
  outer.tid === inner.tid && outer.ts <= inner.ts && outer.ts + (outer.dur ?? 0) >= inner.ts + (inner.dur ?? 0);

/** The time of the extension's scripts for each key. */
export function perKey({ scripts, keys }: Trace): number[] {
  return keys.map((key, index) => {
    const next = keys[index + 1] ?? Number.POSITIVE_INFINITY;
    return scripts.filter(({ at }) => at >= key && at < next).reduce((sum, { time }) => sum + time, 0);
  });
}
