/** Odds are whole numbers below 2 ** ODDS_BITS: even ones at first, and never sure. */
export const ODDS_BITS = 15;
const ONE = 2 ** ODDS_BITS;
const LEAST = 16;
/** From so many bits on, each moves the odds as little as the one before. */
const MOST = 250;
/** How far the next bit moves them, of 2 ** 15, by how many were met. */
const STEPS = Int32Array.from({ length: MOST + 1 }, (_, met) => 2 ** 15 / (met + 1.6));

/**
 * How likely each number below 2 ** bits is where it stands, learned from those that stood there before. Writer and reader learn
 * the same, so what is likely takes little room. A number is taken bit by bit from the top, as a way down a tree: its node starts
 * at 1, and `learn` is told each bit in turn.
 */
export class Odds {
  /** Of a one at each node. */
  readonly chances: Uint16Array;
  private readonly met: Uint8Array;

  constructor(readonly bits: number) {
    this.chances = new Uint16Array(2 ** bits).fill(ONE / 2);
    this.met = new Uint8Array(2 ** bits);
  }

  learn(node: number, bit: number): void {
    const chance = this.chances[node] as number;
    const met = this.met[node] as number;
    this.chances[node] = chance + ((((bit ? ONE - LEAST : LEAST) - chance) * (STEPS[met] as number)) >> 15);
    if (met < MOST) this.met[node] = met + 1;
  }
}

/** Odds of numbers of any size: first of how many bits they have, then of those bits. Below 2 ** 31 - 1. */
export class WideOdds {
  readonly size = new Odds(5);
  private readonly rest: Odds[] = [];

  /** Of the bits below the highest of a number that has so many of them. */
  below(bits: number): Odds {
    this.rest[bits] ??= new Odds(bits);
    return this.rest[bits];
  }
}

/** Odds that depend on what stands before: one for each number there. */
export class OddsAfter {
  private readonly all: Odds[] = [];

  constructor(private readonly bits: number) {}

  after(number: number): Odds {
    this.all[number] ??= new Odds(this.bits);
    return this.all[number];
  }
}
