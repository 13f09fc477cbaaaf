import { GROUPS } from '../../checker/report';

/** A row of training: the indexes of its features, the share that each weighs with, and what it is to be learned as. */
export interface Row {
  features: Uint32Array;
  share: number;
  targets: readonly boolean[];
}

/** One weight for each feature and target, and a bias for each target. */
export interface Fitted {
  weights: Float32Array;
  bias: Float64Array;
  targets: number;
}

const ROUNDS = 12;
/** How far a weight is moved at first; the more it was moved, the less. */
const RATE = 0.5;
const CALM = 0.1;
/** L1: what speaks for a weight must add up to more than this before it is anything but zero. It decides how many features are kept. */
const SPARSE = 1.65;
/** A row that is off by less than this is left alone: most lines are, and nine tenths of the time goes into the others. */
const LEARNT = 0.01;

/** The same order of draws every time. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/**
 * Logistic regression, one for each target, all in one pass: FTRL-Proximal (McMahan and others, 2013) over shuffled rows. Most
 * weights stay zero. Deterministic.
 * @param size number of features; indexes in the rows are below it
 */
export function fit(rows: readonly Row[], size: number, targets: number = GROUPS.length): Fitted {
  const weights = new Float32Array(size * targets);
  const pull = new Float32Array(size * targets);
  const seen = new Float32Array(size * targets);
  const bias = new Float64Array(targets);
  const biasSeen = new Float64Array(targets).fill(1e-6);
  const error = new Float64Array(targets);
  const draw = dice(7);
  const order = rows.map((_, index) => index);
  for (let round = 0; round < ROUNDS; round++) {
    for (let at = order.length - 1; at > 0; at--) {
      const other = Math.floor(draw() * (at + 1));
      [order[at], order[other]] = [order[other] as number, order[at] as number];
    }
    for (const index of order) {
      const { features, share, targets: truth } = rows[index] as Row;
      error.fill(0);
      for (const feature of features) {
        for (let t = 0; t < targets; t++) error[t] = (error[t] as number) + (weights[feature * targets + t] as number);
      }
      for (let t = 0; t < targets; t++) {
        const odds = (bias[t] as number) + share * (error[t] as number);
        const slope = 1 / (1 + Math.exp(-odds)) - (truth[t] ? 1 : 0);
        error[t] = Math.abs(slope) < LEARNT ? 0 : slope * share;
        biasSeen[t] = (biasSeen[t] as number) + slope * slope;
        bias[t] = (bias[t] as number) - (0.02 * slope) / Math.sqrt(biasSeen[t] as number);
      }
      for (let t = 0; t < targets; t++) {
        const slope = error[t] as number;
        if (slope === 0) continue;
        for (const feature of features) {
          const at = feature * targets + t;
          const before = Math.sqrt(seen[at] as number);
          const sum = (seen[at] as number) + slope * slope;
          const after = Math.sqrt(sum);
          const pulled = (pull[at] as number) + slope - ((after - before) / RATE) * (weights[at] as number);
          seen[at] = sum;
          pull[at] = pulled;
          const beyond = Math.abs(pulled) - SPARSE;
          weights[at] = beyond <= 0 ? 0 : (-Math.sign(pulled) * beyond * RATE) / (CALM + after);
        }
      }
    }
  }
  return { weights, bias, targets };
}

/** Log odds of a row for each target. */
export function oddsOf(
  { weights, bias, targets }: Fitted,
  { features, share }: Pick<Row, 'features' | 'share'>,
): number[] {
  return Array.from({ length: targets }, (_, t) => {
    let sum = 0;
    for (const feature of features) sum += weights[feature * targets + t] ?? 0;
    return (bias[t] ?? 0) + share * sum;
  });
}
