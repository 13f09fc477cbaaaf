import { expected } from './frequency';
import { compile, type Element, isSure, PatternError, type Reg } from './pattern';
import type { Sentence, Token } from './read';
import { type Hit, matchAt } from './search';
import type { Words } from './words';

/** A hit of one of many patterns. Token indexes, end exclusive: what the pattern has between `[ ]`, else all it matched. */
export interface Match {
  /** Index of the pattern. */
  pattern: number;
  start: number;
  end: number;
}

export interface Matcher {
  /** Every match in a sentence; those of one pattern do not overlap. In order of the word that gave them away. */
  run(sentence: Sentence): Match[];
}

/** A pattern, waiting at one of its keys: a word, or a tag. */
interface Candidate {
  pattern: number;
  elements: Element[];
  /** How many tokens may stand between the start of a match and the key. */
  least: number;
  most: number;
  /** For each other element that has to be there, the numbers of its keys. */
  needs: number[][];
}

/** What a matcher knows of a word: the numbers of its keys, and the patterns that wait at it. */
interface Known {
  keys: number[];
  candidates: Candidate[];
}

/**
 * Prepares many patterns to be looked for at once. Each pattern waits at its rarest word or class; a sentence is walked once, and only the patterns
 * that wait at one of its words, and whose other words are there as well, are tried, only from where they could begin.
 * @throws PatternError that names the pattern
 */
export function buildMatcher(patterns: string[], parse: (pattern: string) => Reg[], words: Words): Matcher {
  const net = new Net();
  for (const [index, text] of patterns.entries()) {
    try {
      net.add(compile(parse(text), words), index);
    } catch (error) {
      throw new PatternError(`«${text}»: ${(error as Error).message}`);
    }
  }
  return net;
}

class Net implements Matcher {
  private readonly numbers = new Map<string, number>();
  private readonly waiting: Candidate[][] = [];
  /** By key number the last sentence that had it. */
  private readonly seen: number[] = [];
  private sentences = 0;
  /** Tokens that are written the same share their tags. */
  private readonly byWord = new WeakMap<ReadonlySet<string>, Known>();

  add(elements: Element[], pattern: number): void {
    const sure = elements.filter((element) => isSure(element) && element.keys !== null);
    sure.sort((a, b) => expected(a.keys ?? []) - expected(b.keys ?? []));
    const [rarest, ...others] = sure;
    if (!rarest?.keys) throw new PatternError('needs a word, {lemma} or #Tag that is neither optional nor negated');
    const before = elements.slice(0, elements.indexOf(rarest)).map(width);
    const candidate = {
      pattern,
      elements,
      least: before.reduce((sum, { least }) => sum + least, 0),
      most: before.reduce((sum, { most }) => sum + most, 0) + (rarest.choices.length ? width(rarest).most - 1 : 0),
      needs: others.map(({ keys }) => (keys ?? []).map((key) => this.number(key))),
    };
    for (const key of new Set(rarest.keys)) this.waiting[this.number(key)]?.push(candidate);
  }

  private number(key: string): number {
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.numbers.set(key, this.waiting.length);
    this.seen.push(0);
    return this.waiting.push([]) - 1;
  }

  private known({ norm, tags }: Token): Known {
    let known = this.byWord.get(tags);
    if (!known) {
      known = this.gather([norm, ...tags]);
      this.byWord.set(tags, known);
    }
    return known;
  }

  private gather(names: readonly string[]): Known {
    const keys = names.flatMap((name) => this.numbers.get(name) ?? []);
    return { keys, candidates: [...new Set(keys.flatMap((key) => this.waiting[key] ?? []))] };
  }

  run(sentence: Sentence): Match[] {
    this.sentences++;
    const places: { at: number; candidates: Candidate[] }[] = [];
    const note = ({ keys, candidates }: Known, at: number) => {
      for (const key of keys) this.seen[key] = this.sentences;
      if (candidates.length) places.push({ at, candidates });
    };
    for (let at = 0; at < sentence.tokens.length; at++) note(this.known(sentence.tokens[at] as Token), at);
    for (const { start, tags } of sentence.phrases) note(this.gather(tags), start);
    const matches: Match[] = [];
    const reached = new Map<number, number>();
    for (const { at, candidates } of places) {
      for (const candidate of candidates)
        if (this.mayMatch(candidate)) tryFrom(candidate, sentence, at, reached, matches);
    }
    return matches;
  }

  private mayMatch({ needs }: Candidate): boolean {
    need: for (const keys of needs) {
      for (const key of keys) if (this.seen[key] === this.sentences) continue need;
      return false;
    }
    return true;
  }
}

function tryFrom(
  candidate: Candidate,
  sentence: Sentence,
  at: number,
  reached: Map<number, number>,
  matches: Match[],
): void {
  const { pattern, elements, least, most } = candidate;
  for (let start = Math.max(reached.get(pattern) ?? 0, at - most); start <= at - least; start++) {
    const hit = matchAt(elements, sentence, start);
    if (!hit) continue;
    matches.push({ pattern, ...marked(hit) });
    reached.set(pattern, hit.end);
    return;
  }
}

function marked({ start, end, groups }: Hit): { start: number; end: number } {
  const [group] = Object.values(groups);
  return group ? { start: group.start, end: group.end } : { start, end };
}

/** The longest fixed expression a class may match. */
const PHRASE = 8;

/** How many tokens an element takes. */
function width({ anchor, choices, tags, min, max }: Element): { least: number; most: number } {
  if (anchor) return { least: 0, most: 0 };
  let [least, most] = [1, tags.length ? PHRASE : 1];
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
