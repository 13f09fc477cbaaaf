import { ODDS_BITS, type Odds, type WideOdds } from './odds';

/** The range is kept between 2 ** 23 and 2 ** 31, so that all is reckoned in the machine's own whole numbers. */
export const WHOLE = 0x7fffffff;
export const NARROW = 2 ** 23;

/** Reads numbers that a `NumberWriter` wrote, with the same odds in the same order. */
export class NumberReader {
  private readonly bytes: Uint8Array;
  private at = 4;
  private range = WHOLE;
  /** Where in the range the numbers lie. */
  private code: number;

  /** @param packed in base64 */
  constructor(packed: string) {
    // Letter by letter: `Uint8Array.from` asks a string for its letters ten times as slowly.
    const letters = atob(packed);
    this.bytes = new Uint8Array(letters.length);
    for (let at = 0; at < letters.length; at++) this.bytes[at] = letters.charCodeAt(at);
    this.code = new DataView(this.bytes.buffer).getUint32(0);
  }

  number(odds: Odds): number {
    const { bits, chances } = odds;
    let { range, code } = this;
    let node = 1;
    for (let left = bits; left > 0; left--) {
      const part = (range >>> ODDS_BITS) * (chances[node] as number);
      const bit = code < part ? 1 : 0;
      if (bit) range = part;
      else {
        range -= part;
        code -= part;
      }
      odds.learn(node, bit);
      node = 2 * node + bit;
      while (range < NARROW) {
        range <<= 8;
        code = (code << 8) | (this.bytes[this.at++] ?? 0);
      }
    }
    this.range = range;
    this.code = code;
    return node - (1 << bits);
  }

  wide(odds: WideOdds): number {
    const bits = this.number(odds.size);
    return (1 << bits) + (bits && this.number(odds.below(bits))) - 1;
  }
}
