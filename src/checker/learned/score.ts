import type { Sentence } from '../../norwegian';
import type { SentenceInContext, SentenceReading } from '../context/types';
import { GROUPS, type RuleId } from '../report';
import { besideFeatures, ownFeatures, placeFeatures, see, type Word } from './features';
import { BIAS, ROWS, SCALE, WEIGHTS } from './model';

/** Sums of weights, one for each group, and how many features went in. */
interface Sum {
  groups: Int32Array;
  count: number;
}

/** What a sentence adds by itself: kept for as long as it stands. */
const own = new WeakMap<Sentence, Sum>();
/** What it adds to the sentence after it, and to the one before it. */
const beside = new WeakMap<Sentence, { asBefore: Sum; asAfter: Sum }>();

function sumOf(reading: SentenceReading): Sum {
  let sum = own.get(reading.sentence);
  if (!sum) {
    const seen = see(reading);
    sum = summed(() => ownFeatures(seen, take, takeWord));
    own.set(reading.sentence, sum);
  }
  return sum;
}

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

/** The sum that is being made. */
let sum: Sum = { groups: new Int32Array(GROUPS.length), count: 0 };
/** By row: the sum that it was last counted in, for however often a feature occurs in a sentence, it counts once. */
const counted = new Uint32Array(WEIGHTS.length / GROUPS.length);
let made = 0;

function summed(walk: () => void): Sum {
  sum = { groups: new Int32Array(GROUPS.length), count: 0 };
  made++;
  walk();
  return sum;
}

function take(feature: number): void {
  sum.count++;
  add(ROWS[feature] as number);
}

/** The rows of each word, which are looked up once. */
const rows = new WeakMap<Word, Uint16Array>();

function takeWord(word: Word): void {
  let own = rows.get(word);
  if (!own) {
    own = Uint16Array.from(word.features, (feature) => ROWS[feature] as number);
    rows.set(word, own);
  }
  sum.count += own.length;
  for (const row of own) add(row);
}

function add(row: number): void {
  if (counted[row] === made) return;
  counted[row] = made;
  const { groups } = sum;
  const at = row * GROUPS.length;
  for (let group = 0; group < GROUPS.length; group++) {
    groups[group] = (groups[group] as number) + (WEIGHTS[at + group] as number);
  }
}

const first = summed(() => besideFeatures(undefined, 1, take));
const last = summed(() => besideFeatures(undefined, 2, take));

/** How much a sentence speaks for each group, in the order of GROUPS, as log odds. Linear in the length of the sentence. */
export function score(place: SentenceInContext, hits: ReadonlySet<RuleId>, found: ReadonlySet<RuleId>): number[] {
  const { before, after } = place;
  const parts = [
    sumOf(place),
    before ? besideSums(before).asBefore : first,
    after ? besideSums(after).asAfter : last,
    summed(() => placeFeatures(place, hits, found, take)),
  ];
  const share = SCALE / Math.sqrt(parts.reduce((total, { count }) => total + count, 0));
  return GROUPS.map((_, group) => {
    return (BIAS[group] ?? 0) + share * parts.reduce((total, { groups }) => total + (groups[group] ?? 0), 0);
  });
}
