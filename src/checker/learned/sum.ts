import { LIMIT } from './codec';
import { CLASS_ROLES, classFeature, PAIR_ROLES, pairFeature, type Sink, type Word } from './features';
import { learned, type Weights } from './model';
import type { Places } from './places';

/** Sums of weights, one for each group, and how many features went in. */
export interface Sum {
  groups: readonly number[];
  count: number;
}

/** Adds up what features weigh. */
class Adder implements Sink {
  private readonly weighing: Places;
  private readonly weights: Uint16Array;
  private taken = new Int32Array(1024);
  private size = 0;
  /** One bit for each place: whether it has been counted. */
  private readonly counted: Int32Array;
  /** What features weigh (see `weighed`) that are met often; 0 or nothing what has not been looked up. */
  private readonly ofWords = new WeakMap<Word, Int32Array>();
  /** By role and class. */
  private readonly ofClasses = Array.from({ length: CLASS_ROLES }, (): number[] => []);
  /** By role and one class, and by the other. */
  private readonly ofPairs = Array.from({ length: PAIR_ROLES }, (): Int32Array[] => []);

  constructor({ weighing, weights }: Weights) {
    this.weighing = weighing;
    this.weights = weights;
    this.counted = new Int32Array((weights.length >> 5) + 1);
  }

  take(feature: number): void {
    this.room(1)[this.size++] = this.weighed(feature);
  }

  takeWord(word: Word): void {
    let all = this.ofWords.get(word);
    if (!all) {
      all = Int32Array.from(word.features, (feature) => this.weighed(feature));
      this.ofWords.set(word, all);
    }
    const taken = this.room(all.length);
    for (let at = 0; at < all.length; at++) taken[this.size++] = all[at] as number;
  }

  takeClasses(role: number, classes: readonly number[]): void {
    const taken = this.room(classes.length);
    const own = this.ofClasses[role] as number[];
    for (const one of classes) {
      own[one] ??= this.weighed(classFeature(role, one));
      taken[this.size++] = own[one];
    }
  }

  takePairs(role: number, some: readonly number[], others: readonly number[]): void {
    for (const one of some) this.takeRow(role, one, others, 0);
  }

  takeTogether(role: number, all: readonly number[]): void {
    for (let i = 0; i < all.length; i++) this.takeRow(role, all[i] as number, all, i + 1);
  }

  private takeRow(role: number, one: number, others: readonly number[], from: number): void {
    const taken = this.room(others.length);
    const rows = this.ofPairs[role] as Int32Array[];
    const row = rows[one] ?? NONE;
    let size = this.size;
    for (let at = from; at < others.length; at++) {
      const other = others[at] as number;
      taken[size++] = row[other] || this.lookUp(rows, role, one, other);
    }
    this.size = size;
  }

  private lookUp(rows: Int32Array[], role: number, one: number, other: number): number {
    let row = rows[one] ?? NONE;
    if (other >= row.length) {
      const wider = new Int32Array(2 * other + 8);
      wider.set(row);
      row = rows[one] = wider;
    }
    row[other] = this.weighed(pairFeature(role, one, other));
    return row[other];
  }

  /**
   * The place of a feature among the weights in the higher 16 bits, 0 when it weighs nothing, and its weights in the lower: never 0.
   * Looking that up is mostly waiting for memory, since features lie all over it. So what is met often (words, classes, pairs of
   * classes) is looked up once, and kept close together.
   */
  private weighed(feature: number): number {
    const place = this.weighing.of(feature);
    return (place << 16) | (this.weights[place] as number);
  }

  /** What was taken since the last time. However often a feature occurs, it weighs once. */
  sum(): Sum {
    const { taken, size, counted } = this;
    let [a, b, c, d, distinct] = [0, 0, 0, 0, 0];
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
    for (let at = 0; at < size; at++) counted[(taken[at] as number) >>> 21] = 0;
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

const NONE = new Int32Array(0);
let adder: Adder | undefined;

/** The sum of the features that a reader finds. */
export function summed(read: (sink: Sink) => void): Sum {
  adder ??= new Adder(learned.get());
  read(adder);
  return adder.sum();
}
