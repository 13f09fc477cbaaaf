import type { Sentence } from '../../norwegian';
import type { Clause, SentenceInContext, SentenceReading } from '../context/types';
import { GROUPS, type RuleId } from '../report';
import { LIMIT } from './codec';
import { besideFeatures, ownFeatures, placeFeatures, restFeatures, type Seen, see, type Word } from './features';
import { BIAS, rowOf, SCALE, WEIGHTS } from './model';
import { isNear, type SentenceOdds } from './odds';
import { clausesIn, type Part, partsOf, seePart } from './parts';

/** Sums of weights, one for each group, and how many features went in. */
interface Sum {
  groups: readonly number[];
  count: number;
}

/** What a sentence adds by itself: kept for as long as it stands. */
const own = new WeakMap<Sentence, Sum>();
/** The same for each of its parts. */
const parted = new WeakMap<Sentence, (Part & { sum: Sum })[]>();
/** What it adds to the sentence after it, and to the one before it. */
const beside = new WeakMap<Sentence, { asBefore: Sum; asAfter: Sum }>();

function ownSum(reading: SentenceReading): Sum {
  let sum = own.get(reading.sentence);
  if (!sum) {
    const seen = see(reading);
    sum = summed(() => ownFeatures(seen, take, takeWord));
    own.set(reading.sentence, sum);
  }
  return sum;
}

function partSums(reading: SentenceReading): (Part & { sum: Sum })[] {
  let sums = parted.get(reading.sentence);
  if (!sums) {
    const seen = see(reading);
    sums = partsOf(reading).map((part) => ({ ...part, sum: sumOfPart(seen, part) }));
    parted.set(reading.sentence, sums);
  }
  return sums;
}

const sumOfPart = (seen: Seen, part: Part): Sum =>
  summed(() => {
    ownFeatures(seePart(seen, part), take, takeWord);
    restFeatures(seen, part, take);
  });

function besideSums(reading: SentenceReading): { asBefore: Sum; asAfter: Sum } {
  let sums = beside.get(reading.sentence);
  if (!sums) {
    const seen = see(reading);
    sums = {
      asBefore: summed(() => besideFeatures(seen, 1, take)),
      asAfter: summed(() => besideFeatures(seen, 2, take)),
    };
    beside.set(reading.sentence, sums);
  }
  return sums;
}

/** By row: the sum that it was last counted in, for however often a feature occurs in a sentence, it counts once. */
const counted = new Uint32Array(WEIGHTS.length);
let made = 0;

/** How many features it was told of, how many rows were counted, and their weights for each of GROUPS. */
let [count, distinct, a, b, c, d] = [0, 0, 0, 0, 0, 0];

function summed(walk: () => void): Sum {
  made++;
  [count, distinct, a, b, c, d] = [0, 0, 0, 0, 0, 0];
  walk();
  return { groups: [a, b, c, d].map((weights) => weights - distinct * LIMIT), count };
}

function take(feature: number): void {
  count++;
  add(rowOf(feature));
}

/** The rows of each word, which are looked up once. */
const rows = new WeakMap<Word, Uint16Array>();

function takeWord(word: Word): void {
  let own = rows.get(word);
  if (!own) {
    own = Uint16Array.from(word.features, rowOf);
    rows.set(word, own);
  }
  count += own.length;
  for (const row of own) add(row);
}

/** Unrolled for the four of GROUPS, with `LIMIT` taken off at the end: this is done thirty times for every word. */
function add(row: number): void {
  if (counted[row] === made) return;
  counted[row] = made;
  distinct++;
  const weights = WEIGHTS[row] as number;
  a += weights & 15;
  b += (weights >> 4) & 15;
  c += (weights >> 8) & 15;
  d += weights >> 12;
}

const first = summed(() => besideFeatures(undefined, 1, take));
const last = summed(() => besideFeatures(undefined, 2, take));

/** What a sentence says, and where each of its parts stands. */
export interface Scored extends SentenceOdds {
  parts: readonly (Part & { odds: readonly number[] })[];
}

/** Linear in the length of the sentence. */
export function score(place: SentenceInContext, hits: ReadonlySet<RuleId>, found: ReadonlySet<RuleId>): Scored {
  const { before, after, clauses, heading } = place;
  const around = [before ? besideSums(before).asBefore : first, after ? besideSums(after).asAfter : last];
  const oddsOf = (own: Sum, within: readonly Clause[]) =>
    logOdds([own, ...around, summed(() => placeFeatures(within, heading, hits, found, take))]);
  const whole = oddsOf(ownSum(place), clauses);
  if (!isNear(whole, found.size > 0)) return { whole, parts: [] };
  const parts = partSums(place).map(({ start, end, sum }) => ({
    start,
    end,
    odds: oddsOf(sum, clausesIn(place, { start, end })),
  }));
  return { whole, parts };
}

function logOdds(sums: readonly Sum[]): number[] {
  const share = SCALE / Math.sqrt(sums.reduce((total, { count }) => total + count, 0));
  return GROUPS.map((_, group) => {
    return (BIAS[group] ?? 0) + share * sums.reduce((total, { groups }) => total + (groups[group] ?? 0), 0);
  });
}
