import trained from '../../../lexicon/learned/model.json';
import { GROUPS, type Group, type Label } from '../report';
import { unpackKeys, unpackWeights } from './codec';
import { FEATURES } from './hash';

/** What `npm run train` writes. Weights are whole numbers to be multiplied by `scale`, packed by codec.ts. */
export interface TrainedData {
  scale: number;
  bias: Record<Group, number>;
  /** A weight for each feature. */
  weights: Record<Group, string>;
  /** From `alone` on a sentence is a finding whatever the rules say; below `doubt` what a rule finds in it is dropped. */
  thresholds: Record<Group, { alone: number; doubt: number }>;
  /** Tell the labels of a group apart, once a sentence is found to belong to it: the features that matter, and their weights. */
  labels: Record<string, { scale: number; bias: number; keys: string; weights: string }>;
}

const data: TrainedData = trained;

export const THRESHOLDS = data.thresholds;
export const BIAS = GROUPS.map((group) => data.bias[group]);
export const SCALE = data.scale;

/** The weights of a feature for each of GROUPS stand beside each other. */
export const WEIGHTS = new Int8Array(FEATURES * GROUPS.length);
GROUPS.forEach((group, index) => {
  unpackWeights(data.weights[group]).forEach((weight, feature) => {
    WEIGHTS[feature * GROUPS.length + index] = weight;
  });
});

/** For each label: its bias, and the weights of the features that speak for or against it within its group. */
export const LABEL_WEIGHTS: [label: Label, bias: number, weights: Map<number, number>][] = Object.entries(
  data.labels,
).map(([label, { scale, bias, keys, weights }]) => {
  const columns = unpackWeights(weights);
  return [label as Label, bias, new Map(unpackKeys(keys).map((key, row) => [key, scale * (columns[row] ?? 0)]))];
});
