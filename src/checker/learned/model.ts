import { Later } from '../../packing/later';
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

export const THRESHOLDS = model.thresholds;
export const BIAS = GROUPS.map((group) => model.bias[group]);
export const SCALE = model.scale;
/** Told apart once a sentence is found to belong to their group. */
export const LEARNED_LABELS = model.labels.map(([label, , bias]) => ({ label: label as Label, bias }));

/** What features weigh. */
export interface Weights {
  /** The place of a feature in `weights`. */
  weighing: Places;
  /** For all of GROUPS in one number (see `weightOf`): nothing at 0. */
  weights: Uint16Array;
  /** The place of a feature in `ofLabels`. */
  telling: Places;
  /** The labels (places in LEARNED_LABELS) that it speaks for or against within their group. */
  ofLabels: readonly (readonly LabelWeight[])[];
}
interface LabelWeight {
  label: number;
  weight: number;
}

export const learned = new Later(unpack);

/** The weight that is said for one of GROUPS in a number of `weights`. */
export const weightOf = (weights: number, group: number): number => ((weights >> (group * WEIGHT_BITS)) & 15) - LIMIT;

/** So many features are unpacked between two turns of the page. */
const STEP = 2500;

function* unpack(): Generator<void, Weights> {
  const numbers = new NumberReader(model.packed);
  const gaps = new WideOdds();
  const count = numbers.wide(gaps);
  const weights = new Uint16Array(count + 1);
  const odds = GROUPS.map(() => new OddsAfter(WEIGHT_BITS));
  weights[0] = GROUPS.reduce((all, _, group) => all | (LIMIT << (group * WEIGHT_BITS)), 0);
  const weighing: number[] = [];
  let feature = -1;
  for (let place = 1; place <= count; place++) {
    feature += numbers.wide(gaps) + 1;
    weighing.push(feature);
    let [all, before] = [0, LIMIT];
    for (let group = 0; group < odds.length; group++) {
      before = numbers.number((odds[group] as OddsAfter).after(before));
      all |= before << (group * WEIGHT_BITS);
    }
    weights[place] = all;
    if (place % STEP === 0) yield;
  }
  const labels = yield* unpackLabels(numbers, gaps);
  const telling = [...labels.keys()].sort((a, b) => a - b);
  return {
    weighing: new Places(weighing),
    weights,
    telling: new Places(telling),
    ofLabels: [[], ...telling.map((feature) => labels.get(feature) ?? [])],
  };
}

/** By feature. */
function* unpackLabels(numbers: NumberReader, gaps: WideOdds): Generator<void, Map<number, LabelWeight[]>> {
  const odds = new Odds(WEIGHT_BITS);
  const all = new Map<number, LabelWeight[]>();
  for (const [label, [, scale]] of model.labels.entries()) {
    let feature = -1;
    for (let left = numbers.wide(gaps); left > 0; left--) {
      feature += numbers.wide(gaps) + 1;
      const weights = all.get(feature) ?? [];
      weights.push({ label, weight: scale * (numbers.number(odds) - LIMIT) });
      all.set(feature, weights);
    }
    yield;
  }
  return all;
}
