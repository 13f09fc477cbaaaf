import { analyser } from './lexicon';
import { type CompiledPattern, type CompiledPatterns, type Element, keysOf, unpack } from './pattern';
import type { Sentence } from './read';
import { type Hit, matchAt, needsMemory, type Searched } from './search';
import { unpackKeys } from './unpack-keys';
import { unpackPatterns } from './unpack-patterns';
import type { Words } from './words';

/** A hit of one of many patterns. Token indexes, end exclusive: what the pattern has between `[ ]`, else all it matched. */
export interface Match {
  /** Index of the pattern. */
  pattern: number;
  start: number;
  end: number;
}

/** Patterns that are looked for together. */
export interface Matcher {
  /** Every match in a sentence; those of one pattern do not overlap. In order of the word that gave them away. */
  run(sentence: Sentence): Match[];
}

/**
 * Prepares patterns to be looked for at once. Each waits at its rarest word or class. A sentence is walked once; only patterns that wait at one of its
 * words, and whose other words are there as well, are tried, only from where they could begin.
 */
export function matcher(patterns: CompiledPatterns): Matcher {
  return new Net(patterns, analyser.words);
}

/** A pattern, waiting at its rarest words. Laid out only when one of them is met: few patterns ever are. */
class Waiting {
  private layout: Layout | undefined;

  constructor(
    readonly pattern: number,
    private readonly compiled: CompiledPattern,
  ) {}

  get laidOut(): Layout {
    this.layout ??= layOut(this.compiled);
    return this.layout;
  }
}

interface Layout {
  elements: Element[];
  /** How many tokens may stand between the start of a match and the word it waits at. */
  least: number;
  most: number;
  /** For each other element that must be there, its keys; the rarest first, which fails soonest. */
  needs: number[][];
  /** Whether dead ends are worth remembering. */
  remember: boolean;
}

/** What a matcher knows of a word: the numbers of its keys, and the patterns that wait there. */
interface Known {
  numbers: readonly number[];
  waiting: readonly Waiting[];
}

class Net implements Matcher {
  private readonly numbers: ReadonlyMap<string, number>;
  /** By key number: the patterns that wait at it, and the last sentence that had it. */
  private readonly waiting: Waiting[][];
  private readonly seen: number[];
  private sentences = 0;
  /** Tokens that are written the same share their tags, and so do places of the same fixed expression. */
  private readonly byTags = new WeakMap<object, Known>();

  constructor(patterns: CompiledPatterns, words: Words) {
    const names = unpackKeys(patterns.keys, words);
    this.numbers = new Map(names.map((name, number) => [name, number]));
    this.waiting = names.map(() => []);
    this.seen = names.map(() => 0);
    for (const [index, compiled] of unpackPatterns(patterns).entries()) {
      const own = new Waiting(index, compiled);
      for (const number of keysOf(compiled[compiled[0] + 1] ?? 0) ?? []) {
        const here = this.waiting[number];
        if (here?.at(-1) !== own) here?.push(own);
      }
    }
  }

  run(sentence: Sentence): Match[] {
    const { tokens, body } = sentence;
    this.sentences++;
    const known = tokens.map(({ norm, tags }) => this.known(tags, norm));
    const phrases = sentence.phrases.map((phrase) => ({ ...phrase, ...this.known(phrase.tags, null) }));
    for (const { numbers } of known) this.note(numbers);
    for (const { numbers } of phrases) this.note(numbers);
    const searched = { tokens, numbers: known.map(({ numbers }) => numbers), phrases, body };
    const matches: Match[] = [];
    const reached = new Map<number, number>();
    for (let at = 0; at < known.length; at++) this.tryAll(known[at] as Known, searched, at, reached, matches);
    for (const phrase of phrases) this.tryAll(phrase, searched, phrase.start, reached, matches);
    return matches;
  }

  private note(numbers: readonly number[]): void {
    for (const number of numbers) this.seen[number] = this.sentences;
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
    return { numbers, waiting: [...new Set(numbers.flatMap((number) => this.waiting[number] ?? []))] };
  }

  private tryAll(
    { waiting }: Known,
    sentence: Searched,
    at: number,
    reached: Map<number, number>,
    matches: Match[],
  ): void {
    for (const { pattern, laidOut } of waiting) {
      if (!this.hasAll(laidOut.needs)) continue;
      const { elements, least, most, remember } = laidOut;
      for (let start = Math.max(reached.get(pattern) ?? 0, at - most); start <= at - least; start++) {
        const hit = matchAt(elements, sentence, start, remember);
        if (!hit) continue;
        matches.push({ pattern, ...marked(hit) });
        reached.set(pattern, hit.end);
        break;
      }
    }
  }

  private hasAll(needs: readonly number[][]): boolean {
    need: for (const keys of needs) {
      for (const number of keys) if (this.seen[number] === this.sentences) continue need;
      return false;
    }
    return true;
  }
}

function marked({ start, end, groups }: Hit): { start: number; end: number } {
  const [group] = Object.values(groups);
  return group ? { start: group.start, end: group.end } : { start, end };
}

function layOut([anchor, ...packed]: CompiledPattern): Layout {
  const elements = packed.map(unpack);
  const before = elements.slice(0, anchor).map(width);
  const inside = elements[anchor]?.choices.length ? width(elements[anchor]).most - 1 : 0;
  const others = packed.filter((_, index) => index !== anchor).map(keysOf);
  return {
    elements,
    least: before.reduce((sum, { least }) => sum + least, 0),
    most: before.reduce((sum, { most }) => sum + most, 0) + inside,
    needs: others.filter((keys) => keys !== null).sort((a, b) => Math.min(...b) - Math.min(...a)),
    remember: needsMemory(elements),
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
