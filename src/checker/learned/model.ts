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
const count = () => numbers.wide(gaps);

/** Takes so many features and what follows each. */
function eachFeature(count: number, take: (feature: number, index: number) => void): void {
  let feature = -1;
  for (let index = 0; index < count; index++) {
    feature += numbers.wide(gaps) + 1;
    take(feature, index);
  }
}

const weighing = count();

/**
 * Which row of `WEIGHTS` a feature has. Row 0 is that of all that weigh nothing: most do, and side by side the others fit in a
 * processor's own memory.
 */
export const ROWS = new Uint16Array(FEATURES);
/** The weights of a row for each of GROUPS stand beside each other. */
export const WEIGHTS = new Int8Array((weighing + 1) * GROUPS.length);
const groupOdds = GROUPS.map(() => new OddsAfter(WEIGHT_BITS));
eachFeature(weighing, (feature, index) => {
  const row = index + 1;
  ROWS[feature] = row;
  let before = LIMIT;
  groupOdds.forEach((odds, group) => {
    before = numbers.number(odds.after(before));
    WEIGHTS[row * GROUPS.length + group] = before - LIMIT;
  });
});

const labelOdds = new Odds(WEIGHT_BITS);

/** Tell the labels of a group apart. */
export const LEARNED_LABELS = model.labels.map(([label, , bias]) => ({ label: label as Label, bias }));
/** By feature: the labels (places in LEARNED_LABELS) that it speaks for or against within their group. */
export const LABEL_WEIGHTS = new Map<number, { label: number; weight: number }[]>();
for (const [label, [, scale]] of model.labels.entries()) {
  eachFeature(count(), (feature) => {
    const weights = LABEL_WEIGHTS.get(feature) ?? [];
    weights.push({ label, weight: scale * (numbers.number(labelOdds) - LIMIT) });
    LABEL_WEIGHTS.set(feature, weights);
  });
}
