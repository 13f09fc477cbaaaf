import { Odds, OddsAfter, WideOdds } from '../packing/odds';
import { NumberReader } from '../packing/reader';
import {
  type Alternatives,
  type CompiledPattern,
  type CompiledPatterns,
  type PackedElement,
  type PackedOther,
  type PackedTest,
  SIGN_NAMES,
  type Single,
} from './pattern';

/**
 * What comes next. A pattern is its anchor and its elements up to END; alternatives are their keys in ascending order, then each
 * CHOICE of several tokens up to END, and END. AGAIN is the key that followed the key before when that was met last.
 */
export const [END, FREQUENT, EARLIER, FRESH, GAP, SET, OTHER, CHOICE, AGAIN] = [0, 1, 2, 3, 4, 5, 6, 7, 8];
/** What an element of PackedOther is; its place here is its number. */
export const KINDS = ['nothing', 'key', 'set', 'any', 'sign', 'regex', 'all'];

/** The odds of packed patterns, and what those that came before have told. */
export class PatternOdds {
  readonly anchor = new WideOdds();
  readonly gap = new WideOdds();
  readonly frequent = new Odds(10);
  /** How many fresh keys were met since. */
  readonly earlier = new WideOdds();
  /** The same, less than that of the key before it in a set. */
  readonly next = new WideOdds();
  readonly kind = new Odds(3);
  /** Whether an element is negated, bound to the start, to the end, in a group, and repeated. */
  readonly flags = new Odds(5);
  readonly count = new WideOdds();
  readonly sign = new Odds(2);
  private readonly steps = new OddsAfter(4);
  private before = 0;
  private readonly followers = new Map<number, number>();
  private last = -1;

  /** Of what comes next: it depends on the three things before. */
  get step(): Odds {
    return this.steps.after(this.before);
  }

  stepped(step: number): void {
    this.before = ((this.before << 4) | step) & 0xfff;
  }

  get follower(): number | undefined {
    return this.followers.get(this.last);
  }

  met(key: number): void {
    this.followers.set(this.last, key);
    this.last = key;
  }
}

/** So many patterns are unpacked between two turns of the page. */
const STEP = 250;

/** Lays packed patterns out again, and yields after every few milliseconds; how they are written: `build/pack-patterns.ts`. */
export function unpackPatterns({ packed, frequent, texts }: CompiledPatterns): Generator<void, CompiledPattern[]> {
  return new Reader(packed, frequent, texts).all();
}

class Reader {
  private readonly numbers: NumberReader;
  private readonly odds = new PatternOdds();
  private text = 0;
  private fresh: number;

  constructor(
    packed: string,
    private readonly frequent: number,
    private readonly texts: readonly string[],
  ) {
    this.fresh = frequent;
    this.numbers = new NumberReader(packed);
  }

  *all(): Generator<void, CompiledPattern[]> {
    const patterns: CompiledPattern[] = [];
    for (let left = this.numbers.wide(this.odds.count); left > 0; left--) {
      patterns.push([this.numbers.wide(this.odds.anchor), ...this.sequence()]);
      if (left % STEP === 0) yield;
    }
    return patterns;
  }

  private step(): number {
    const step = this.numbers.number(this.odds.step);
    this.odds.stepped(step);
    return step;
  }

  private sequence(): PackedElement[] {
    const elements: PackedElement[] = [];
    for (let step = this.step(); step !== END; step = this.step()) elements.push(this.element(step));
    return elements;
  }

  private element(step: number): PackedElement {
    if (step === GAP) return -this.numbers.wide(this.odds.gap);
    if (step === SET) return this.alternatives();
    return step === OTHER ? this.other() : this.key(step);
  }

  /** @param after of the key before in a set, which are in ascending order; -1 where none was met earlier */
  private key(step: number, after = -1): number {
    const key = this.number(step, after);
    this.odds.met(key);
    return key;
  }

  private number(step: number, after: number): number {
    if (step === FRESH) return this.fresh++;
    if (step === AGAIN) return this.odds.follower ?? 0;
    if (step === FREQUENT) return this.numbers.number(this.odds.frequent);
    if (after >= 0) return after + 1 + this.numbers.wide(this.odds.next);
    return this.fresh - 1 - this.numbers.wide(this.odds.earlier);
  }

  private alternatives(): Alternatives {
    const all: Alternatives = [];
    let last = -1;
    for (let step = this.step(); step !== END; step = this.step()) {
      if (step === CHOICE) {
        all.push(this.sequence());
        continue;
      }
      const key = this.key(step, last);
      all.push(key);
      if (step !== FRESH && key >= this.frequent) last = key;
    }
    return all;
  }

  private other(): PackedOther {
    const kind = this.numbers.number(this.odds.kind);
    const flags = this.numbers.number(this.odds.flags);
    const repeated = flags & 16;
    const [min, max] = repeated ? [this.numbers.wide(this.odds.count), this.numbers.wide(this.odds.count)] : [1, 1];
    return {
      ...(kind && { of: this.of(kind) }),
      ...(min !== 1 && { min }),
      ...(max !== 1 && { max }),
      ...(flags & 1 && { not: true as const }),
      ...(flags & 2 && { start: true as const }),
      ...(flags & 4 && { end: true as const }),
      ...(flags & 8 && { group: this.nextText() }),
    };
  }

  private of(kind: number): NonNullable<PackedOther['of']> {
    switch (KINDS[kind]) {
      case 'key':
        return this.key(this.step());
      case 'set':
        return this.alternatives();
      default:
        return this.test(kind);
    }
  }

  private test(kind: number): PackedTest {
    switch (KINDS[kind]) {
      case 'any':
        return { any: true };
      case 'sign':
        return { sign: SIGN_NAMES[this.numbers.number(this.odds.sign)] as (typeof SIGN_NAMES)[number] };
      case 'regex':
        return { regex: this.nextText() };
      default:
        return { all: this.conditions() };
    }
  }

  private conditions(): { of: Single; not?: true }[] {
    const count = this.numbers.wide(this.odds.count);
    return Array.from({ length: count }, () => {
      const { of, not } = this.other();
      return { of: of as Single, ...(not && { not }) };
    });
  }

  private nextText(): string {
    return this.texts[this.text++] ?? '';
  }
}
