import { compile, type Element, isSure, PatternError, type Reg, rarest } from './pattern';
import type { Sentence, Token } from './read';
import { type Hit, matchAt } from './search';
import type { Words } from './words';

/** A hit of one of many patterns. Token indexes, end exclusive; what a pattern puts between `[ ]`, else all it matched. */
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

/** A pattern, waiting at one of its keys. */
interface Candidate {
  pattern: number;
  elements: Element[];
  /** How many tokens may stand between the start of a match and the key. */
  least: number;
  most: number;
}

const NONE: Candidate[] = [];

/**
 * Prepares many patterns to be looked for at once. Each pattern waits at its rarest word or class; a sentence is walked once, and only the patterns
 * that wait at one of its words are tried, only from where they could begin.
 * @throws PatternError that names the pattern
 */
export function buildMatcher(patterns: string[], parse: (pattern: string) => Reg[], words: Words): Matcher {
  const waiting = new Map<string, Candidate[]>();
  patterns.forEach((text, pattern) => {
    try {
      const elements = compile(parse(text), words);
      const { keys, candidate } = candidateOf(elements, pattern);
      for (const key of new Set(keys)) waiting.set(key, [...(waiting.get(key) ?? []), candidate]);
    } catch (error) {
      throw new PatternError(`«${text}»: ${(error as Error).message}`);
    }
  });
  const byWord = new WeakMap<ReadonlySet<string>, Candidate[]>();
  const candidates = ({ norm, tags }: Token) => {
    let found = byWord.get(tags);
    if (!found) {
      found = unique([norm, ...tags], waiting);
      byWord.set(tags, found);
    }
    return found;
  };
  return { run: (sentence) => run(sentence, candidates, waiting) };
}

function unique(keys: Iterable<string>, waiting: Map<string, Candidate[]>): Candidate[] {
  const found = new Set<Candidate>();
  for (const key of keys) for (const candidate of waiting.get(key) ?? NONE) found.add(candidate);
  return found.size ? [...found] : NONE;
}

function run(
  sentence: Sentence,
  candidates: (token: Token) => Candidate[],
  waiting: Map<string, Candidate[]>,
): Match[] {
  const matches: Match[] = [];
  const reached = new Map<number, number>();
  const tryAll = (list: Candidate[], at: number) => {
    for (const { pattern, elements, least, most } of list) {
      const from = Math.max(reached.get(pattern) ?? 0, at - most);
      for (let start = from; start <= at - least; start++) {
        const hit = matchAt(elements, sentence, start);
        if (!hit) continue;
        matches.push({ pattern, ...marked(hit) });
        reached.set(pattern, hit.end);
        break;
      }
    }
  };
  for (const [at, token] of sentence.tokens.entries()) tryAll(candidates(token), at);
  for (const { start, tags } of sentence.phrases) tryAll(unique(tags, waiting), start);
  return matches;
}

function marked({ start, end, groups }: Hit): { start: number; end: number } {
  const [group] = Object.values(groups);
  return group ? { start: group.start, end: group.end } : { start, end };
}

function candidateOf(elements: Element[], pattern: number): { keys: string[]; candidate: Candidate } {
  const keys = rarest(elements.map((element) => (isSure(element) ? element.keys : null)));
  if (!keys) throw new PatternError('needs a word, {lemma} or #Tag that is neither optional nor negated');
  const before = elements.slice(
    0,
    elements.findIndex((element) => isSure(element) && element.keys === keys),
  );
  const inside = elements[before.length]?.choices ? width(elements[before.length]) : { least: 1, most: 1 };
  const [least, most] = before.map(width).reduce(([a, b], w) => [a + w.least, b + w.most], [0, 0]);
  return { keys, candidate: { pattern, elements, least, most: most + inside.most - 1 } };
}

/** The longest fixed expression a class may match. */
const PHRASE = 8;

/** How many tokens an element takes. */
function width(element: Element | undefined): { least: number; most: number } {
  if (!element || element.anchor) return { least: 0, most: 0 };
  const one = element.choices
    ? element.choices
        .map((choice) =>
          choice.map(width).reduce((sum, w) => ({ least: sum.least + w.least, most: sum.most + w.most })),
        )
        .reduce((sum, w) => ({ least: Math.min(sum.least, w.least), most: Math.max(sum.most, w.most) }))
    : { least: 1, most: element.acceptsPhrase ? PHRASE : 1 };
  return { least: one.least * element.min, most: one.most * element.max };
}
