import { Odds, OddsAfter, WideOdds } from '../../packing/odds';
import { NumberReader } from '../../packing/reader';
import { GROUPS, type Group, type Label } from '../report';
import { LIMIT, WEIGHT_BITS } from './codec';
import { FEATURES } from './hash';
import { model } from './model.generated';

/** What `npm run train` writes. Weights are whole numbers to be multiplied by `scale`, packed by codec.ts. */
export interface TrainedData {
  scale: number;
  bias: Record<Group, number>;
  /** The features that weigh anything, and what they weigh. */
  keys: string;
  weights: Record<Group, string>;
  /** From `alone` on a sentence is a finding whatever the rules say; below `doubt` what a rule finds in it is dropped. */
  thresholds: Record<Group, { alone: number; doubt: number }>;
  /** Tell the labels of a group apart, once a sentence is found to belong to it: the features that matter, and their weights. */
  labels: Record<string, { scale: number; bias: number; keys: string; weights: string }>;
}

/** The same as `npm run lexicon` packs it for the checker, at a third less than a bundle's compression makes of it. */
export interface PackedModel extends Pick<TrainedData, 'scale' | 'bias' | 'thresholds'> {
  labels: [label: string, scale: number, bias: number][];
  /**
   * Numbers: how many features weigh anything, then the gap to each and its weight for each group; the same for each label, with
   * one weight.
   */
  packed: string;
}

const numbers = new NumberReader(model.packed);

export const THRESHOLDS = model.thresholds;
export const BIAS = GROUPS.map((group) => model.bias[group]);
export const SCALE = model.scale;

const gaps = new WideOdds();

/** Reads how many features there are, and takes what follows each. */
function eachFeature(take: (feature: number) => void): void {
  let feature = -1;
  for (let left = numbers.wide(gaps); left > 0; left--) {
    feature += numbers.wide(gaps) + 1;
    take(feature);
  }
}

/** The weights of a feature for each of GROUPS stand beside each other. */
export const WEIGHTS = new Int8Array(FEATURES * GROUPS.length);
const groupOdds = GROUPS.map(() => new OddsAfter(WEIGHT_BITS));
eachFeature((feature) => {
  let before = LIMIT;
  groupOdds.forEach((odds, group) => {
    before = numbers.number(odds.after(before));
    WEIGHTS[feature * GROUPS.length + group] = before - LIMIT;
  });
});

const labelOdds = new Odds(WEIGHT_BITS);

/** For each label: its bias, and the weights of the features that speak for or against it within its group. */
export const LABEL_WEIGHTS = model.labels.map(([label, scale, bias]): [Label, number, Map<number, number>] => {
  const weights = new Map<number, number>();
  eachFeature((feature) => weights.set(feature, scale * (numbers.number(labelOdds) - LIMIT)));
  return [label as Label, bias, weights];
});
