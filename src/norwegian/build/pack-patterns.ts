import { NumberWriter } from '../../packing/writer';
import {
  type Alternatives,
  type CompiledPattern,
  type CompiledPatterns,
  type PackedElement,
  type PackedOther,
  type PackedTest,
  SIGN_NAMES,
} from '../pattern';
import { AGAIN, CHOICE, EARLIER, END, FREQUENT, FRESH, GAP, KINDS, OTHER, PatternOdds, SET } from '../unpack-patterns';
import type { Words } from '../words';
import { packKeys } from './pack-keys';

/**
 * Packs compiled patterns as numbers. Keys that are not frequent get their numbers here, in the order in which they are written:
 * so most of them are simply the next, and neighbours have neighbouring numbers.
 * @param keys by the numbers that the patterns have now
 * @param frequent how many of them, the first ones, keep their numbers
 */
export function packPatterns(
  patterns: readonly CompiledPattern[],
  keys: readonly string[],
  frequent: number,
  words: Words,
): CompiledPatterns {
  return new Writer(keys, frequent, words).write(patterns);
}

class Writer {
  private readonly numbers = new NumberWriter();
  private readonly odds = new PatternOdds();
  private readonly texts: string[] = [];
  /** New numbers by old ones. */
  private readonly renumbered: Map<number, number>;

  constructor(
    private readonly keys: readonly string[],
    private readonly frequent: number,
    private readonly words: Words,
  ) {
    this.renumbered = new Map(keys.slice(0, frequent).map((_, number) => [number, number]));
  }

  write(patterns: readonly CompiledPattern[]): CompiledPatterns {
    this.numbers.wide(patterns.length, this.odds.count);
    for (const [anchor, ...elements] of patterns) {
      this.numbers.wide(anchor, this.odds.anchor);
      this.sequence(elements);
    }
    const keys = [...this.renumbered.keys()].map((number) => this.keys[number] ?? '');
    return {
      keys: packKeys(keys, this.words),
      frequent: this.frequent,
      packed: this.numbers.text(),
      texts: this.texts,
    };
  }

  private step(step: number): void {
    this.numbers.number(step, this.odds.step);
    this.odds.stepped(step);
  }

  private sequence(elements: readonly PackedElement[]): void {
    for (const element of elements) this.element(element);
    this.step(END);
  }

  private element(packed: PackedElement): void {
    if (typeof packed === 'number' && packed >= 0) this.key(packed);
    else if (typeof packed === 'number') {
      this.step(GAP);
      this.numbers.wide(-packed, this.odds.gap);
    } else if (Array.isArray(packed)) {
      this.step(SET);
      this.alternatives(packed);
    } else {
      this.step(OTHER);
      this.other(packed);
    }
  }

  /** @param after the number of the key before in a set; -1 where none was met earlier */
  private key(key: number, after = -1): void {
    const number = this.renumbered.get(key) ?? this.renumbered.size;
    if (number === this.renumbered.size) {
      this.step(FRESH);
      this.renumbered.set(key, number);
    } else if (number === this.odds.follower) this.step(AGAIN);
    else if (number < this.frequent) {
      this.step(FREQUENT);
      this.numbers.number(number, this.odds.frequent);
    } else {
      this.step(EARLIER);
      if (after >= 0) this.numbers.wide(number - after - 1, this.odds.next);
      else this.numbers.wide(this.renumbered.size - 1 - number, this.odds.earlier);
    }
    this.odds.met(number);
  }

  private alternatives(all: Alternatives): void {
    const numberOf = (key: number) => this.renumbered.get(key) ?? this.renumbered.size;
    const keys = [...new Set(all.filter((one) => typeof one === 'number'))].sort((a, b) => numberOf(a) - numberOf(b));
    let last = -1;
    for (const key of keys) {
      const isEarlier = this.renumbered.has(key) && numberOf(key) >= this.frequent;
      this.key(key, last);
      if (isEarlier) last = numberOf(key);
    }
    for (const choice of all) {
      if (typeof choice === 'number') continue;
      this.step(CHOICE);
      this.sequence(choice);
    }
    this.step(END);
  }

  private other({ of, min = 1, max = 1, not, start, end, group }: PackedOther): void {
    const kind = kindOf(of);
    this.numbers.number(KINDS.indexOf(kind), this.odds.kind);
    const repeated = min !== 1 || max !== 1;
    const flags = [not, start, end, group !== undefined, repeated];
    this.numbers.number(
      flags.reduce((bits, flag, bit) => bits | (flag ? 1 << bit : 0), 0),
      this.odds.flags,
    );
    if (repeated) for (const count of [min, max]) this.numbers.wide(count, this.odds.count);
    if (typeof of === 'number') this.key(of);
    else if (Array.isArray(of)) this.alternatives(of);
    else if (of) this.test(of);
    if (group !== undefined) this.texts.push(group);
  }

  private test(of: PackedTest): void {
    if ('sign' in of) this.numbers.number(SIGN_NAMES.indexOf(of.sign), this.odds.sign);
    else if ('regex' in of) this.texts.push(of.regex);
    else if ('all' in of) {
      this.numbers.wide(of.all.length, this.odds.count);
      for (const part of of.all) this.other(part);
    }
  }
}

function kindOf(of: PackedOther['of']): string {
  if (of === undefined) return 'nothing';
  if (typeof of === 'number') return 'key';
  return Array.isArray(of) ? 'set' : (Object.keys(of)[0] ?? '');
}
