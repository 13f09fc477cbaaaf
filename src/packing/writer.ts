import { ODDS_BITS, type Odds, type WideOdds } from './odds';
import { NARROW, WHOLE } from './reader';

/**
 * Writes numbers as text that takes about as much room as they hold news (arithmetic coding). A bundle's own compression knows
 * letters only, and finds hardly anything in lists of numbers.
 */
export class NumberWriter {
  private readonly bytes: number[] = [];
  private range = WHOLE;
  /** Where the range begins; its highest byte is the next to be written. */
  private low = 0;

  /** @throws RangeError for a number that has no odds */
  number(value: number, odds: Odds): void {
    if (!(value >= 0 && value < 2 ** odds.bits)) throw new RangeError(`${value} does not fit in ${odds.bits} bits`);
    let node = 1;
    for (let left = odds.bits - 1; left >= 0; left--) {
      const bit = (value >> left) & 1;
      const part = (this.range >>> ODDS_BITS) * (odds.chances[node] as number);
      if (bit) this.range = part;
      else {
        this.range -= part;
        this.low += part;
      }
      odds.learn(node, bit);
      node = 2 * node + bit;
      while (this.range < NARROW) {
        this.range *= 2 ** 8;
        this.shift();
      }
    }
  }

  wide(value: number, odds: WideOdds): void {
    const bits = Math.floor(Math.log2(value + 1));
    this.number(bits, odds.size);
    if (bits) this.number(value + 1 - 2 ** bits, odds.below(bits));
  }

  /** All that was written, in base64; nothing can be added. */
  text(): string {
    for (let i = 0; i < 4; i++) this.shift();
    return btoa(this.bytes.map((byte) => String.fromCharCode(byte)).join(''));
  }

  private shift(): void {
    this.bytes.push(Math.floor(this.low / 2 ** 24));
    this.low = (this.low % 2 ** 24) * 2 ** 8;
    // What ran over goes into the bytes before.
    for (let at = this.bytes.length - 1; (this.bytes[at] ?? 0) > 0xff; at--) {
      this.bytes[at] = (this.bytes[at] ?? 0) - 0x100;
      this.bytes[at - 1] = (this.bytes[at - 1] ?? 0) + 1;
    }
  }
}
