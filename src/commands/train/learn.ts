import { LIMIT, packKeys, packWeights } from '../../checker/learned/codec';
import { FEATURES } from '../../checker/learned/hash';
import type { TrainedData } from '../../checker/learned/model';
import { GROUPS, type Group, groupOf, LABELS, type Label } from '../../checker/report';
import { type Fitted, fit, oddsOf, type Row } from './fit';
import type { Sample } from './samples';

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
  const fitted = fit(samples.map(rowOf), FEATURES);
  return { fitted, scale: round(fitted) };
}

/** Log odds that a sentence belongs to each of GROUPS. */
export const oddsFor = ({ fitted }: Learned, sample: Sample): number[] => oddsOf(fitted, rowOf(sample));

const rowOf = ({ features, count, belongs }: Sample): Row => ({
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

/** Learns to tell the labels of each group apart, from the sentences that belong to the group. */
export function packLabels(samples: readonly Sample[]): TrainedData['labels'] {
  const packed: TrainedData['labels'] = {};
  for (const group of GROUPS) {
    const labels = LABELS.filter((label) => groupOf(label) === group);
    if (labels.length > 1) Object.assign(packed, packLabelsOf(samples, labels));
  }
  return packed;
}

function packLabelsOf(samples: readonly Sample[], labels: readonly Label[]): TrainedData['labels'] {
  const mine = samples.filter((sample) => labels.some((label) => sample.labels.has(label)));
  const rows = mine.map((sample): Row => {
    const targets = labels.map((label) => sample.labels.has(label));
    return { features: sample.features.subarray(0, sample.own), share: 1 / Math.sqrt(sample.own), targets };
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
