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

const ROUNDS = 24;
const RATE = 0.2;
/** L2, applied to a weight whenever it is changed. */
const DECAY = 1e-4;
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
 * Logistic regression, one for each target, all in one pass: AdaGrad over shuffled rows. Deterministic.
 * @param size number of features; indexes in the rows are below it
 */
export function fit(rows: readonly Row[], size: number, targets: number = GROUPS.length): Fitted {
  const weights = new Float32Array(size * targets);
  const seen = new Float32Array(size * targets).fill(1e-6);
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
      for (let t = 0; t < targets; t++) error[t] = 0;
      for (const feature of features) {
        for (let t = 0; t < targets; t++) error[t] = (error[t] as number) + (weights[feature * targets + t] as number);
      }
      for (let t = 0; t < targets; t++) {
        const odds = (bias[t] as number) + share * (error[t] as number);
        const slope = 1 / (1 + Math.exp(-odds)) - (truth[t] ? 1 : 0);
        error[t] = Math.abs(slope) < LEARNT ? 0 : slope;
        biasSeen[t] = (biasSeen[t] as number) + slope * slope;
        bias[t] = (bias[t] as number) - (0.1 * RATE * slope) / Math.sqrt(biasSeen[t] as number);
      }
      for (let t = 0; t < targets; t++) {
        if (error[t] === 0) continue;
        const own = (error[t] as number) * share;
        for (const feature of features) {
          const at = feature * targets + t;
          const slope = own + DECAY * (weights[at] as number);
          const sum = (seen[at] as number) + slope * slope;
          seen[at] = sum;
          weights[at] = (weights[at] as number) - (RATE * slope) / Math.sqrt(sum);
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
