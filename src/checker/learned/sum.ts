import { LIMIT } from './codec';
import { CLASS_ROLES, classFeature, PAIR_ROLES, pairFeature, type Sink, type Word } from './features';
import { WEIGHING, WEIGHTS } from './model';

/** Sums of weights, one for each group, and how many features went in. */
export interface Sum {
  groups: readonly number[];
  count: number;
}

/**
 * The place of a feature among the weights in the higher 16 bits, 0 when it weighs nothing, and its weights in the lower: never 0.
 * Looking that up is mostly waiting for memory, since features lie all over it. So what is met often (words, classes, pairs of
 * classes) is looked up once, and kept close together.
 */
function weighed(feature: number): number {
  const place = WEIGHING.of(feature);
  return (place << 16) | (WEIGHTS[place] as number);
}

const ofWords = new WeakMap<Word, Int32Array>();
/** More classes than the word lists have; they take so many bits. */
const CLASSES = 9;
/** @public for a test that there is room */
export const MOST_CLASSES = 2 ** CLASSES;
/** By role and class; 0 what has not been looked up. Classes that are met early are met often: what is needed lies close together. */
const ofClasses = new Int32Array(CLASS_ROLES << CLASSES);
/** By role, one class and the other. */
const ofPairs = new Int32Array(PAIR_ROLES << (2 * CLASSES));

/** Adds up what features weigh. */
class Adder implements Sink {
  private taken = new Int32Array(1024);
  private size = 0;
  /** One bit for each place: whether it has been counted. */
  private readonly counted = new Int32Array((WEIGHTS.length >> 5) + 1);

  take(feature: number): void {
    this.room(1);
    this.taken[this.size++] = weighed(feature);
  }

  takeWord(word: Word): void {
    let all = ofWords.get(word);
    if (!all) {
      all = Int32Array.from(word.features, weighed);
      ofWords.set(word, all);
    }
    const taken = this.room(all.length);
    for (let at = 0; at < all.length; at++) taken[this.size++] = all[at] as number;
  }

  takeClasses(role: number, classes: readonly number[]): void {
    const taken = this.room(classes.length);
    for (let i = 0; i < classes.length; i++) {
      const one = classes[i] as number;
      const at = (role << CLASSES) | one;
      taken[this.size++] = ofClasses[at] ||= weighed(classFeature(role, one));
    }
  }

  takePairs(role: number, some: readonly number[], others: readonly number[]): void {
    const taken = this.room(some.length * others.length);
    let size = this.size;
    for (let i = 0; i < some.length; i++) {
      const row = ((role << CLASSES) | (some[i] as number)) << CLASSES;
      for (let j = 0; j < others.length; j++) {
        const other = others[j] as number;
        taken[size++] = ofPairs[row | other] ||= weighed(pairFeature(role, some[i] as number, other));
      }
    }
    this.size = size;
  }

  takeTogether(role: number, all: readonly number[]): void {
    const taken = this.room((all.length * (all.length - 1)) / 2);
    let size = this.size;
    for (let i = 0; i < all.length; i++) {
      const row = ((role << CLASSES) | (all[i] as number)) << CLASSES;
      for (let j = i + 1; j < all.length; j++) {
        const other = all[j] as number;
        taken[size++] = ofPairs[row | other] ||= weighed(pairFeature(role, all[i] as number, other));
      }
    }
    this.size = size;
  }

  /** What was taken since the last time. However often a feature occurs, it weighs once. */
  sum(): Sum {
    const { taken, size, counted } = this;
    let [a, b, c, d, distinct] = [0, 0, 0, 0, 0];
    counted.fill(0);
    // As if counted already: what weighs nothing.
    counted[0] = 1;
    // Written out for the four of GROUPS and without branches, with `LIMIT` taken off at the end: this is done fifty times for every word.
    for (let at = 0; at < size; at++) {
      const own = taken[at] as number;
      const place = own >>> 16;
      const bits = counted[place >> 5] as number;
      const fresh = (~bits >>> (place & 31)) & 1;
      counted[place >> 5] = bits | (1 << (place & 31));
      const weights = own & -fresh;
      distinct += fresh;
      a += weights & 15;
      b += (weights >> 4) & 15;
      c += (weights >> 8) & 15;
      d += (weights >> 12) & 15;
    }
    this.size = 0;
    const none = distinct * LIMIT;
    return { groups: [a - none, b - none, c - none, d - none], count: size };
  }

  /** Makes room for so many more. */
  private room(more: number): Int32Array {
    const { size } = this;
    if (size + more > this.taken.length) {
      const wider = new Int32Array(2 * (size + more));
      wider.set(this.taken);
      this.taken = wider;
    }
    return this.taken;
  }
}

const adder = new Adder();

/** The sum of the features that a reader finds. */
export function summed(read: (sink: Sink) => void): Sum {
  read(adder);
  return adder.sum();
}
