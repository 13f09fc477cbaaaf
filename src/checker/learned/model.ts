import { Odds, OddsAfter, WideOdds } from '../../packing/odds';
import { NumberReader } from '../../packing/reader';
import { GROUPS, type Group, type Label } from '../report';
import { LIMIT, WEIGHT_BITS } from './codec';
import { model } from './model.generated';
import { Places } from './places';

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

const weighing: number[] = [];
/** What each feature weighs by its place, for all of GROUPS in one number (see `weightOf`): nothing at 0. */
export const WEIGHTS = new Uint16Array(count() + 1);
const groupOdds = GROUPS.map(() => new OddsAfter(WEIGHT_BITS));
WEIGHTS[0] = GROUPS.reduce((weights, _, group) => weights | (LIMIT << (group * WEIGHT_BITS)), 0);
eachFeature(WEIGHTS.length - 1, (feature, index) => {
  weighing.push(feature);
  let [weights, before] = [0, LIMIT];
  groupOdds.forEach((odds, group) => {
    before = numbers.number(odds.after(before));
    weights |= before << (group * WEIGHT_BITS);
  });
  WEIGHTS[index + 1] = weights;
});
/** The places of features in `WEIGHTS`. */
export const WEIGHING = new Places(weighing);

/** The weight that is said for one of GROUPS in a number of `WEIGHTS`. */
export const weightOf = (weights: number, group: number): number => ((weights >> (group * WEIGHT_BITS)) & 15) - LIMIT;

const labelOdds = new Odds(WEIGHT_BITS);

/** Tell the labels of a group apart. */
export const LEARNED_LABELS = model.labels.map(([label, , bias]) => ({ label: label as Label, bias }));
const ofLabels = new Map<number, { label: number; weight: number }[]>();
for (const [label, [, scale]] of model.labels.entries()) {
  eachFeature(count(), (feature) => {
    const weights = ofLabels.get(feature) ?? [];
    weights.push({ label, weight: scale * (numbers.number(labelOdds) - LIMIT) });
    ofLabels.set(feature, weights);
  });
}
const telling = [...ofLabels.keys()].sort((a, b) => a - b);
/** The places of features in `LABEL_WEIGHTS`. */
export const TELLING = new Places(telling);
/** By place: the labels (places in LEARNED_LABELS) that a feature speaks for or against within their group. */
export const LABEL_WEIGHTS = [[], ...telling.map((feature) => ofLabels.get(feature) ?? [])];
