import { LIMIT, packKeys, packWeights } from '../../checker/learned/codec';
import { FEATURES } from '../../checker/learned/hash';
import type { TrainedData } from '../../checker/learned/model';
import { isNear, type SentenceOdds } from '../../checker/learned/odds';
import { GROUPS, type Group, groupOf, LABELS, type Label } from '../../checker/report';
import { type Fitted, fit, oddsOf, type Row } from './fit';
import type { Sample, Unit } from './samples';

/** How many features are kept for each label within its group. */
const KEPT_FOR_LABEL = 550;
/** Weights beyond those of all but this share of them are cut off, so that the others keep their precision. */
const CUT = 0.005;

export interface Learned {
  fitted: Fitted;
  /** What a step of the whole-number weights stands for. */
  scale: number;
}

/** Learns the groups, and rounds the weights as they will be packed. */
export function learnGroups(samples: readonly Sample[]): Learned {
  const fitted = fit(samples.flatMap(unitsOf).map(rowOf), FEATURES);
  return { fitted, scale: round(fitted) };
}

/** A sentence, and each of its parts where it has several: one set of weights has to do for both. */
const unitsOf = (sample: Sample): Unit[] => [sample, ...sample.parts];

/** What was learned says of a sentence and of its parts, as the checker asks for it. */
export function oddsFor({ fitted }: Learned, sample: Sample): SentenceOdds {
  const whole = oddsOf(fitted, rowOf(sample));
  const near = isNear(whole, sample.found.size > 0);
  return { whole, parts: near ? sample.parts.map((part) => ({ odds: oddsOf(fitted, rowOf(part)) })) : [] };
}

const rowOf = ({ features, count, belongs }: Unit): Row => ({
  features,
  share: 1 / Math.sqrt(count),
  targets: belongs,
});

export const packGroups = ({ fitted, scale }: Learned): Pick<TrainedData, 'scale' | 'bias' | 'keys' | 'weights'> => {
  const { weights, bias, targets } = fitted;
  const column = (target: number) =>
    Array.from({ length: FEATURES }, (_, feature) => Math.round((weights[feature * targets + target] ?? 0) / scale));
  const columns = GROUPS.map((_, target) => column(target));
  const keys = Array.from({ length: FEATURES }, (_, feature) => feature).filter((feature) =>
    columns.some((weights) => weights[feature]),
  );
  return {
    scale,
    bias: byGroup((index) => Number((bias[index] ?? 0).toFixed(4))),
    keys: packKeys(keys),
    weights: byGroup((index) => packWeights(keys.map((feature) => columns[index]?.[feature] ?? 0))),
  };
};

const byGroup = <T>(value: (index: number) => T) =>
  Object.fromEntries(GROUPS.map((group, index) => [group, value(index)])) as Record<Group, T>;

/** Learns to tell the labels of each group apart, from the sentences and parts that belong to the group. */
export function packLabels(samples: readonly Sample[]): TrainedData['labels'] {
  const packed: TrainedData['labels'] = {};
  for (const group of GROUPS) {
    const labels = LABELS.filter((label) => groupOf(label) === group);
    if (labels.length > 1) Object.assign(packed, packLabelsOf(samples, labels));
  }
  return packed;
}

function packLabelsOf(samples: readonly Sample[], labels: readonly Label[]): TrainedData['labels'] {
  const mine = samples.flatMap(unitsOf).filter((unit) => labels.some((label) => unit.labels.has(label)));
  const rows = mine.map((unit): Row => {
    const targets = labels.map((label) => unit.labels.has(label));
    return { features: unit.features.subarray(0, unit.own), share: 1 / Math.sqrt(unit.own), targets };
  });
  const { weights, bias } = fit(rows, FEATURES, labels.length);
  return Object.fromEntries(
    labels.map((label, target) => {
      const column = Array.from({ length: FEATURES }, (_, feature) => weights[feature * labels.length + target] ?? 0);
      const bySize = column.map((weight, feature) => [Math.abs(weight), feature] as const).sort((a, b) => b[0] - a[0]);
      const kept = bySize.slice(0, KEPT_FOR_LABEL).map(([, feature]) => feature);
      kept.sort((a, b) => a - b);
      const scale = (bySize[0]?.[0] ?? 1) / LIMIT;
      const rounded = kept.map((feature) => Math.round((column[feature] ?? 0) / scale));
      const [keys, packed] = [packKeys(kept), packWeights(rounded)];
      return [label, { scale, bias: Number((bias[target] ?? 0).toFixed(4)), keys, weights: packed }];
    }),
  );
}

/** Rounds the weights to whole steps from -LIMIT to LIMIT, in place. Returns the step. */
function round({ weights }: Fitted): number {
  const sizes = weights
    .filter((weight) => weight !== 0)
    .map(Math.abs)
    .sort();
  const step = (sizes[Math.floor(sizes.length * (1 - CUT))] ?? 1) / LIMIT;
  for (let at = 0; at < weights.length; at++) {
    if (weights[at]) weights[at] = Math.max(-LIMIT, Math.min(LIMIT, Math.round((weights[at] ?? 0) / step))) * step;
  }
  return step;
}
