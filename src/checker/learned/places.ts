import { FEATURES } from './hash';

/** Numbers some of all features from 1 on, in ascending order. Most features are none of them: a bit tells. */
export class Places {
  /** For each 32 features, which of them are numbered, one bit each, and how many stand before: side by side in memory, for both are read. */
  readonly #bits = new Int32Array(FEATURES / 16);

  constructor(features: Iterable<number>) {
    const bits = this.#bits;
    for (const feature of features) {
      const at = (feature >>> 5) << 1;
      bits[at] = (bits[at] as number) | (1 << (feature & 31));
    }
    for (let at = 2; at < bits.length; at += 2) {
      bits[at + 1] = (bits[at - 1] as number) + ones(bits[at - 2] as number);
    }
  }

  /** The number of a feature; 0 when it has none. */
  of(feature: number): number {
    const at = (feature >>> 5) << 1;
    const bits = this.#bits[at] as number;
    const own = 1 << (feature & 31);
    return bits & own ? (this.#bits[at + 1] as number) + ones(bits & (own - 1)) + 1 : 0;
  }
}

/** How many bits of 32 are set: added up in pairs, in fours, in eights, and these together. */
function ones(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
