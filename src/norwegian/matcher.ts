import { Later } from '../packing/later';
import { KeySets } from './key-sets';
import { lexicon } from './lexicon';
import { type CompiledPattern, type CompiledPatterns, type Element, keysOf, unpack } from './pattern';
import { bit, type Layer, placesFor } from './reach';
import type { Sentence } from './read';
import { type Hit, matchAt, needsMemory, type Searched } from './search';
import { unpackKeys } from './unpack-keys';
import { unpackPatterns } from './unpack-patterns';

/** A hit of one of many patterns. Token indexes, end exclusive: what the pattern has between `[ ]`, else all it matched. */
export interface Match {
  /** Index of the pattern. */
  pattern: number;
  start: number;
  end: number;
}

/** Patterns that are looked for together. */
export interface Matcher {
  /** Unpacks a bit more of the patterns. False when there was nothing left: they are also unpacked when they are needed. */
  step(): boolean;
  /**
   * Every match in a sentence; those of one pattern do not overlap. In order of the word that gave them away, those of second patterns last.
   * @param wanted once the others are found, tells which of the second patterns are worth looking for; none when left out
   */
  run(sentence: Sentence, wanted?: Wanted): Match[];
}

type Wanted = (found: readonly Match[]) => (pattern: number) => boolean;

/**
 * Prepares patterns to be looked for at once. Each waits at its rarest word or class. A sentence is walked once; only patterns that wait at one of its
 * words, and whose other words are there as well, are tried, only from where they could begin.
 * @param isSecond patterns that are looked for only where others were found
 */
export function matcher(patterns: CompiledPatterns, isSecond: (pattern: number) => boolean = () => false): Matcher {
  const net = new Later(() => Net.unpack(patterns, isSecond));
  return { step: () => net.step(), run: (sentence, wanted) => net.get().run(sentence, wanted) };
}

/** A pattern, laid out for the search. */
interface Layout {
  elements: Element[];
  /** How many tokens may stand between the start of a match and the word it waits at. */
  least: number;
  most: number;
  /** Whether dead ends are worth remembering. */
  remember: boolean;
  /** See `placesFor`. */
  rest: Int32Array;
}

/** What a matcher knows of a word. */
interface Known {
  /** Of its keys. */
  numbers: readonly number[];
  /** The patterns that wait there, and with each the set of keys that is likeliest to be missing where it does not match. */
  waiting: Int32Array;
  /** The same of second patterns. */
  second: Int32Array;
}

class Net {
  private readonly numbers: ReadonlyMap<string, number>;
  private readonly sets: KeySets;
  /** By key number: the patterns that wait at it. */
  private readonly waiting: number[][];
  /** Few patterns ever have a word of theirs met: the rest is never laid out. */
  private readonly needs: (readonly number[])[] = [];
  private readonly layouts: Layout[] = [];
  /** By pattern: the last sentence that it was tried in, and where in that it may match. */
  private readonly tried: Int32Array;
  private readonly starts: Int32Array;
  private sentences = 0;
  /** Tokens that are written the same share their tags, and so do places of the same fixed expression. */
  private readonly byTags = new WeakMap<object, Known>();

  static *unpack(patterns: CompiledPatterns, isSecond: (pattern: number) => boolean): Generator<void, Net> {
    const names = yield* unpackKeys(patterns.keys, lexicon.get().words);
    return new Net(names, yield* unpackPatterns(patterns), isSecond);
  }

  private constructor(
    names: readonly string[],
    private readonly patterns: readonly CompiledPattern[],
    private readonly isSecond: (pattern: number) => boolean,
  ) {
    this.numbers = new Map(names.map((name, number) => [name, number]));
    this.sets = new KeySets(names.length);
    this.waiting = names.map(() => []);
    this.tried = new Int32Array(this.patterns.length);
    this.starts = new Int32Array(this.patterns.length);
    for (const [pattern, compiled] of this.patterns.entries()) {
      for (const number of keysOf(compiled[compiled[0] + 1] ?? 0) ?? []) {
        const here = this.waiting[number];
        if (here?.at(-1) !== pattern) here?.push(pattern);
      }
    }
  }

  run(sentence: Sentence, wanted?: Wanted): Match[] {
    const { tokens, body } = sentence;
    const { length } = tokens;
    this.sentences++;
    this.sets.next();
    const known = tokens.map(({ norm, tags }) => this.known(tags, norm));
    const phrases = sentence.phrases.map((phrase) => ({ ...phrase, ...this.known(phrase.tags, null) }));
    known.forEach(({ numbers }, at) => {
      this.sets.note(numbers, bit(at));
    });
    for (const { numbers, start } of phrases) this.sets.note(numbers, bit(start));
    const searched = { tokens, numbers: known.map(({ numbers }) => numbers), phrases, body };
    const places = length > 31 ? -1 : bit(length) - 1;
    const layer = { sets: this.sets, tokens: places, all: places | bit(length), length, body, phrases };
    const matches: Match[] = [];
    const reached = new Map<number, number>();
    for (let at = 0; at < length; at++) {
      this.tryAll((known[at] as Known).waiting, searched, layer, at, reached, matches);
    }
    for (const { waiting, start } of phrases) this.tryAll(waiting, searched, layer, start, reached, matches);
    const isWanted = matches.length > 0 && wanted?.(matches);
    if (isWanted) {
      for (let at = 0; at < length; at++) {
        this.tryAll((known[at] as Known).second, searched, layer, at, reached, matches, isWanted);
      }
      for (const { second, start } of phrases) this.tryAll(second, searched, layer, start, reached, matches, isWanted);
    }
    for (const { numbers } of known) this.sets.forget(numbers);
    for (const { numbers } of phrases) this.sets.forget(numbers);
    return matches;
  }

  private known(tags: Iterable<string> & object, norm: string | null): Known {
    let known = this.byTags.get(tags);
    if (!known) {
      known = this.gather(norm === null ? [...tags] : [norm, ...tags]);
      this.byTags.set(tags, known);
    }
    return known;
  }

  private gather(keys: readonly string[]): Known {
    const numbers = keys.flatMap((key) => this.numbers.get(key) ?? []);
    const patterns = [...new Set(numbers.flatMap((number) => this.waiting[number] ?? []))];
    const withNeed = (some: readonly number[]) =>
      Int32Array.from(some.flatMap((pattern) => [pattern, this.needsOf(pattern)[0] ?? -1]));
    return {
      numbers,
      waiting: withNeed(patterns.filter((pattern) => !this.isSecond(pattern))),
      second: withNeed(patterns.filter(this.isSecond)),
    };
  }

  private tryAll(
    waiting: Int32Array,
    sentence: Searched,
    layer: Layer,
    at: number,
    reached: Map<number, number>,
    matches: Match[],
    isWanted?: (pattern: number) => boolean,
  ): void {
    for (let index = 0; index < waiting.length; index += 2) {
      const need = waiting[index + 1] as number;
      if (need >= 0 && this.sets.placesOf(need) === 0) continue;
      const pattern = waiting[index] as number;
      if (isWanted && !isWanted(pattern)) continue;
      const starts = this.startsOf(pattern, layer);
      if (starts === 0) continue;
      const { elements, least, most, remember, rest } = this.layouts[pattern] as Layout;
      for (let start = Math.max(reached.get(pattern) ?? 0, at - most); start <= at - least; start++) {
        const hit = starts & bit(start) ? matchAt(elements, sentence, start, remember, rest) : null;
        if (!hit) continue;
        matches.push({ pattern, ...marked(hit) });
        reached.set(pattern, hit.end);
        break;
      }
    }
  }

  /** Where in the sentence at hand a pattern may match; 0 nowhere. */
  private startsOf(pattern: number, layer: Layer): number {
    if (this.tried[pattern] === this.sentences) return this.starts[pattern] as number;
    let starts = 0;
    if (this.needsOf(pattern).every((set) => this.sets.placesOf(set) !== 0)) {
      this.layouts[pattern] ??= layOut(this.patterns[pattern] as CompiledPattern, this.sets);
      const { elements, rest } = this.layouts[pattern];
      starts = placesFor(elements, layer, rest);
    }
    this.tried[pattern] = this.sentences;
    this.starts[pattern] = starts;
    return starts;
  }

  /** For each element but the one that a pattern waits at that must be there, its set of keys; the rarest first, which fails soonest. */
  private needsOf(pattern: number): readonly number[] {
    let needs = this.needs[pattern];
    if (!needs) {
      const [anchor, ...packed] = this.patterns[pattern] as CompiledPattern;
      const others = packed.filter((_, index) => index !== anchor).map(keysOf);
      const sets = others.filter((keys) => keys !== null).sort((a, b) => Math.min(...b) - Math.min(...a));
      needs = sets.map((keys) => this.sets.of(keys));
      this.needs[pattern] = needs;
    }
    return needs;
  }
}

function marked({ start, end, groups }: Hit): { start: number; end: number } {
  const [group] = Object.values(groups);
  return group ? { start: group.start, end: group.end } : { start, end };
}

function layOut([anchor, ...packed]: CompiledPattern, sets: KeySets): Layout {
  const elements = packed.map((element) => unpack(element, (keys) => sets.of(keys)));
  const before = elements.slice(0, anchor).map(width);
  const inside = elements[anchor]?.choices.length ? width(elements[anchor]).most - 1 : 0;
  return {
    elements,
    least: before.reduce((sum, { least }) => sum + least, 0),
    most: before.reduce((sum, { most }) => sum + most, 0) + inside,
    remember: needsMemory(elements),
    rest: new Int32Array(elements.length),
  };
}

/** The longest fixed expression a class may match. */
const PHRASE = 8;

/** How many tokens an element takes. */
function width({ anchor, any, choices, min, max }: Element): { least: number; most: number } {
  if (anchor) return { least: 0, most: 0 };
  let [least, most] = [1, any ? 1 : PHRASE];
  for (const choice of choices) {
    const widths = choice.map(width);
    least = Math.min(
      least,
      widths.reduce((sum, w) => sum + w.least, 0),
    );
    most = Math.max(
      most,
      widths.reduce((sum, w) => sum + w.most, 0),
    );
  }
  return { least: least * min, most: most * max };
}
