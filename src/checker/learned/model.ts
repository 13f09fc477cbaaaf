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
   * Numbers: how many features weigh anything, then the gap to each and its weight for each group; how many others tell labels apart, and
   * the gap to each. For each label how many features tell it apart, then the gap to the place of each among all these and its weight.
   */
  packed: string;
}

export const THRESHOLDS = model.thresholds;
export const BIAS = GROUPS.map((group) => model.bias[group]);
export const SCALE = model.scale;
/** Told apart once a sentence is found to belong to their group. */
export const LEARNED_LABELS = model.labels.map(([label, scale, bias]) => ({ label: label as Label, scale, bias }));

/** What features weigh. */
export interface Weights {
  /** The place of a feature in `weights`. */
  weighing: Places;
  /** For all of GROUPS in one number (see `weightOf`): nothing at 0. */
  weights: Uint16Array;
  /** The place of a feature that tells labels apart. */
  telling: Places;
  /** What is said by the feature of each place and those behind it begins here in the two below. */
  tellsFrom: Uint16Array;
  /** The labels (places in LEARNED_LABELS) that it speaks for or against within their group, and how much, to be multiplied by their scale. */
  tellsOf: Uint8Array;
  tells: Int8Array;
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
  const own = { weighing: new Places(weighing), weights };
  yield;
  return { ...own, ...(yield* unpackLabels(numbers, gaps, weighing)) };
}

function* unpackLabels(
  numbers: NumberReader,
  gaps: WideOdds,
  weighing: readonly number[],
): Generator<void, Omit<Weights, 'weighing' | 'weights'>> {
  const odds = new Odds(WEIGHT_BITS);
  const known = [...weighing];
  for (let left = numbers.wide(gaps), feature = -1; left > 0; left--) {
    feature += numbers.wide(gaps) + 1;
    known.push(feature);
  }
  known.sort((a, b) => a - b);
  yield;
  const placeGaps = new WideOdds();
  /** By feature: labels and weights in turn. */
  const all = new Map<number, number[]>();
  let count = 0;
  for (const label of LEARNED_LABELS.keys()) {
    let place = -1;
    for (let left = numbers.wide(placeGaps); left > 0; left--) {
      place += numbers.wide(placeGaps) + 1;
      const feature = known[place] as number;
      const own = all.get(feature) ?? [];
      own.push(label, numbers.number(odds) - LIMIT);
      all.set(feature, own);
      count++;
    }
    yield;
  }
  const telling = [...all.keys()].sort((a, b) => a - b);
  const tellsFrom = new Uint16Array(telling.length + 2);
  const [tellsOf, tells] = [new Uint8Array(count), new Int8Array(count)];
  let at = 0;
  for (const [index, feature] of telling.entries()) {
    const own = all.get(feature) ?? [];
    tellsFrom[index + 1] = at;
    for (let of = 0; of < own.length; of += 2) {
      tellsOf[at] = own[of] as number;
      tells[at++] = own[of + 1] as number;
    }
  }
  tellsFrom[telling.length + 1] = at;
  return { telling: new Places(telling), tellsFrom, tellsOf, tells };
}
