import type { Sentence } from '../../norwegian';
import type { SentenceInContext, SentenceReading } from '../context/types';
import { GROUPS, type RuleId } from '../report';
import { besideFeatures, ownFeatures, placeFeatures } from './features';
import { FEATURES } from './hash';
import { BIAS, SCALE, WEIGHTS } from './model';

/** Sums of weights, one for each group, and how many features went in. */
interface Sum {
  groups: Float64Array;
  count: number;
}

/** What a sentence adds by itself, to the sentence after it and to the one before it: kept as long as it stands. */
const own = new WeakMap<Sentence, Sum>();
const asBefore = new WeakMap<Sentence, Sum>();
const asAfter = new WeakMap<Sentence, Sum>();

function kept(sums: WeakMap<Sentence, Sum>, { sentence }: SentenceReading, sum: () => Sum): Sum {
  let found = sums.get(sentence);
  if (!found) {
    found = sum();
    sums.set(sentence, found);
  }
  return found;
}

/** The sum that a feature was last counted in: however often it occurs in a sentence, it counts once. */
const counted = new Uint32Array(FEATURES);
let sums = 0;

function summed(fill: (take: (feature: number) => void) => void): Sum {
  const groups = new Float64Array(GROUPS.length);
  let count = 0;
  sums++;
  fill((feature) => {
    count++;
    if (counted[feature] === sums) return;
    counted[feature] = sums;
    const at = feature * GROUPS.length;
    for (let group = 0; group < GROUPS.length; group++) {
      groups[group] = (groups[group] as number) + (WEIGHTS[at + group] as number);
    }
  });
  return { groups, count };
}

const first = summed((take) => besideFeatures(undefined, 1, take));
const last = summed((take) => besideFeatures(undefined, 2, take));

/** How much a sentence speaks for each group, in the order of GROUPS, as log odds. Linear in the length of the sentence. */
export function score(place: SentenceInContext, hits: ReadonlySet<RuleId>, found: ReadonlySet<RuleId>): number[] {
  const { before, after } = place;
  const parts = [
    kept(own, place, () => summed((take) => ownFeatures(place, take))),
    before ? kept(asBefore, before, () => summed((take) => besideFeatures(before, 1, take))) : first,
    after ? kept(asAfter, after, () => summed((take) => besideFeatures(after, 2, take))) : last,
    summed((take) => placeFeatures(place, hits, found, take)),
  ];
  const share = SCALE / Math.sqrt(parts.reduce((total, { count }) => total + count, 0));
  return GROUPS.map((_, group) => {
    return (BIAS[group] ?? 0) + share * parts.reduce((total, { groups }) => total + (groups[group] ?? 0), 0);
  });
}
