import type { Element } from './pattern';
import type { Sentence } from './read';

/** Token indexes, end exclusive. */
export interface Hit {
  start: number;
  end: number;
  groups: Record<string, { start: number; end: number }>;
}

/** What the search looks at in a sentence. */
export type Searched = Pick<Sentence, 'tokens' | 'phrases' | 'body'>;

/**
 * Whether a pattern matches from a token on. The search is complete: gaps (shortest first), options and repetitions (longest first) and
 * alternatives (in order) are tried until the rest fits too. Null when it does not.
 */
export function matchAt(pattern: Element[], sentence: Searched, start: number): Hit | null {
  const trail: number[] = [];
  const size = sentence.tokens.length + 1;
  const failed = new Set<number>();
  const walk = (index: number, at: number): number => {
    const element = pattern[index];
    if (!element) return at;
    const state = index * size + at;
    if (failed.has(state)) return -1;
    for (const next of ends(element, sentence, at)) {
      trail[index] = next;
      const end = walk(index + 1, next);
      if (end >= 0) return end;
    }
    failed.add(state);
    return -1;
  };
  const end = walk(0, start);
  return end > start ? { start, end, groups: groupsOf(pattern, trail, start) } : null;
}

function groupsOf(pattern: Element[], trail: number[], start: number): Hit['groups'] {
  const groups: Hit['groups'] = {};
  pattern.forEach(({ group }, i) => {
    if (group === null) return;
    const from = i === 0 ? start : (trail[i - 1] ?? start);
    const end = trail[i] ?? from;
    groups[group] = { start: groups[group]?.start ?? from, end };
  });
  return groups;
}

/** Where an element can end when it begins at a token, in the order to try them. */
function ends(element: Element, sentence: Searched, at: number): number[] {
  if (element.atStart && at !== 0 && at !== sentence.body) return [];
  if (element.anchor) return element.atEnd && at !== sentence.tokens.length ? [] : [at];
  const found = element.min === 1 && element.max === 1 ? once(element, sentence, at) : repeated(element, sentence, at);
  return element.atEnd ? found.filter((end) => end === sentence.tokens.length) : found;
}

function repeated(element: Element, sentence: Searched, at: number): number[] {
  const found = new Set<number>(element.min === 0 ? [at] : []);
  let front = [at];
  for (let count = 1; count <= element.max && front.length; count++) {
    const next = new Set<number>();
    for (const from of front)
      for (const end of once(element, sentence, from)) if (end > from || count === 1) next.add(end);
    front = [...next];
    if (count >= element.min) for (const end of front) found.add(end);
  }
  return [...found].sort(element.gap ? (a, b) => a - b : (a, b) => b - a);
}

/** Where one occurrence of an element can end. */
function once(element: Element, sentence: Searched, at: number): number[] {
  if (element.negative)
    return at === sentence.tokens.length || occurrence(element, sentence, at).length ? [] : [at + 1];
  return occurrence(element, sentence, at);
}

function occurrence({ accepts, acceptsPhrase, choices }: Element, sentence: Searched, at: number): number[] {
  if (choices) return [...new Set(choices.flatMap((choice) => sequenceEnds(choice, sentence, at)))];
  const token = sentence.tokens[at];
  const found = token && accepts?.(token) ? [at + 1] : [];
  if (acceptsPhrase) {
    for (const phrase of sentence.phrases) if (phrase.start === at && acceptsPhrase(phrase)) found.unshift(phrase.end);
  }
  return found;
}

function sequenceEnds(sequence: Element[], sentence: Searched, at: number): number[] {
  let front = [at];
  for (const element of sequence) front = [...new Set(front.flatMap((from) => ends(element, sentence, from)))];
  return front;
}
