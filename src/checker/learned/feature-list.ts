import { classFeature, pairFeature, type Sink, type Word } from './features';
import { FEATURES } from './hash';

/** Features as they are met, with the tokens that each was read from (indexes into the sentence, end exclusive). Used over and over. */
export class FeatureList implements Sink {
  size = 0;
  features = new Int32Array(1024);
  starts = new Uint8Array(1024);
  ends = new Uint8Array(1024);

  take(feature: number, start: number, end: number): void {
    if (this.size === this.features.length) this.#widen();
    const at = this.size++;
    this.features[at] = feature;
    this.starts[at] = start;
    this.ends[at] = end;
  }

  takeWord({ features }: Word, at: number): void {
    for (const feature of features) this.take(feature, at, at + 1);
  }

  takeClasses(role: number, classes: readonly number[], start: number, end: number): void {
    for (const one of classes) this.take(classFeature(role, one), start, end);
  }

  takePairs(role: number, some: readonly number[], others: readonly number[], start: number, end: number): void {
    for (const one of some) for (const other of others) this.take(pairFeature(role, one, other), start, end);
  }

  takeTogether(role: number, all: readonly number[], start: number, end: number): void {
    for (let i = 0; i < all.length; i++) this.takePairs(role, all.slice(i, i + 1), all.slice(i + 1), start, end);
  }

  clear(): void {
    this.size = 0;
  }

  /** Leaves each feature where it was met first. */
  unique(): void {
    let kept = 0;
    for (let at = 0; at < this.size; at++) {
      const feature = this.features[at] as number;
      const bit = 1 << (feature & 31);
      const bits = met[feature >> 5] as number;
      if (bits & bit) continue;
      met[feature >> 5] = bits | bit;
      this.features[kept] = feature;
      this.starts[kept] = this.starts[at] as number;
      this.ends[kept] = this.ends[at] as number;
      kept++;
    }
    this.size = kept;
    for (let at = 0; at < kept; at++) met[(this.features[at] as number) >> 5] = 0;
  }

  #widen(): void {
    const { features, starts, ends } = this;
    this.features = new Int32Array(2 * this.size);
    this.starts = new Uint8Array(2 * this.size);
    this.ends = new Uint8Array(2 * this.size);
    this.features.set(features);
    this.starts.set(starts);
    this.ends.set(ends);
  }
}

/** One bit for each feature, all 0 but while a list is made unique. */
const met = new Int32Array(FEATURES / 32);
