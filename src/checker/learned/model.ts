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

/** Which features weigh anything, one bit each, and how many of them stand before each 32: small enough for a processor's own memory. */
const weighs = new Int32Array(FEATURES / 32);
const rowsBefore = new Uint16Array(FEATURES / 32);

/** Which of `WEIGHTS` is a feature's; 0 for those that weigh nothing, as most do. */
export function rowOf(feature: number): number {
  const bits = weighs[feature >>> 5] as number;
  const own = 1 << (feature & 31);
  return bits & own ? (rowsBefore[feature >>> 5] as number) + ones(bits & (own - 1)) + 1 : 0;
}

/** How many bits of 32 are set: added up in pairs, in fours, in eights, and these together. */
function ones(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** The weights of a row, those for all of GROUPS in one number: see `weightOf`. */
export const WEIGHTS = new Uint16Array(weighing + 1);
const groupOdds = GROUPS.map(() => new OddsAfter(WEIGHT_BITS));
const NOTHING = GROUPS.reduce((weights, _, group) => weights | (LIMIT << (group * WEIGHT_BITS)), 0);
WEIGHTS[0] = NOTHING;
eachFeature(weighing, (feature, index) => {
  weighs[feature >>> 5] = (weighs[feature >>> 5] as number) | (1 << (feature & 31));
  let [weights, before] = [0, LIMIT];
  groupOdds.forEach((odds, group) => {
    before = numbers.number(odds.after(before));
    weights |= before << (group * WEIGHT_BITS);
  });
  WEIGHTS[index + 1] = weights;
});
for (let at = 1; at < weighs.length; at++) {
  rowsBefore[at] = (rowsBefore[at - 1] as number) + ones(weighs[at - 1] as number);
}

/** The weight that is said for one of GROUPS in a number of `WEIGHTS`. */
export const weightOf = (weights: number, group: number): number => ((weights >> (group * WEIGHT_BITS)) & 15) - LIMIT;

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
