import type { Span } from '../../checker';

/** What came of comparing findings with labels. A finding that shares a labelled span with another counts neither way. */
export interface Comparison<F, G> {
  hits: [finding: F, gold: G][];
  missed: G[];
  falseAlarms: F[];
}

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/**
 * Pairs findings with labelled spans that they share characters with, each with at most one, as many pairs as there can be.
 * Findings left over are false alarms, unless they stand on a labelled span too: said twice is said once.
 */
export function compare<F extends Span, G extends Span>(findings: readonly F[], gold: readonly G[]): Comparison<F, G> {
  const owner = new Map<F, G>();
  for (const span of gold) assign(span, findings, owner, new Set());
  const found = new Set(owner.values());
  return {
    hits: [...owner],
    missed: gold.filter((span) => !found.has(span)),
    falseAlarms: findings.filter((finding) => !owner.has(finding) && !gold.some((span) => overlap(finding, span))),
  };
}

/** One round of augmenting paths: a span takes a free finding, or one whose span can take another. */
function assign<F extends Span, G extends Span>(
  span: G,
  findings: readonly F[],
  owner: Map<F, G>,
  tried: Set<F>,
): boolean {
  for (const finding of findings) {
    if (tried.has(finding) || !overlap(finding, span)) continue;
    tried.add(finding);
    const other = owner.get(finding);
    if (other === undefined || assign(other, findings, owner, tried)) {
      owner.set(finding, span);
      return true;
    }
  }
  return false;
}

/** Counts that add up over texts. */
export interface Counts {
  hit: number;
  missed: number;
  false: number;
}

export const add = (counts: readonly Counts[]): Counts => ({
  hit: counts.reduce((sum, count) => sum + count.hit, 0),
  missed: counts.reduce((sum, count) => sum + count.missed, 0),
  false: counts.reduce((sum, count) => sum + count.false, 0),
});

/** Shares from 0 to 1; NaN where nothing was there to find. */
export const precision = ({ hit, false: wrong }: Counts): number => hit / (hit + wrong);
export const recall = ({ hit, missed }: Counts): number => hit / (hit + missed);
export const f1 = ({ hit, missed, false: wrong }: Counts): number => (2 * hit) / (2 * hit + missed + wrong);

const ROUNDS = 1000;

/** The interval that holds F1 in 95 of 100 draws of as many texts, with replacement. The draws are the same every time. */
export function interval(texts: readonly Counts[]): [low: number, high: number] {
  let state = 12345;
  const draw = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * texts.length);
  };
  const scores = Array.from({ length: ROUNDS }, () => f1(add(texts.map(() => texts[draw()] as Counts))));
  const sorted = scores.filter((score) => !Number.isNaN(score)).sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
  return [at(0.025), at(0.975)];
}
