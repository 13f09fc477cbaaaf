import { accepts, type Element } from './pattern';
import { bit } from './reach';
import { MOST_TOKENS, type Token } from './read';

/** Tokens that a gap takes before it counts as wide. */
const WIDE = 8;

/** Token indexes, end exclusive. */
export interface Hit {
  start: number;
  end: number;
  groups: Record<string, { start: number; end: number }>;
}

/** What the search looks at in a sentence: its tokens and, for each of them and for fixed expressions, the numbers of their keys. */
export interface Searched {
  tokens: readonly Token[];
  numbers: readonly (readonly number[])[];
  phrases: readonly { start: number; end: number; numbers: readonly number[] }[];
  /** Index of the first token after a label. */
  body: number;
}

/**
 * Whether a pattern has several wide gaps. Then places where the rest of it is known not to fit are to be remembered: they would be tried over and over.
 */
export function needsMemory(pattern: readonly Element[]): boolean {
  return pattern.filter(({ max }) => max > WIDE).length > 1;
}

/**
 * Whether a pattern matches from a token on. The search is complete: gaps (shortest first), options and repetitions (longest first) and
 * alternatives are tried until the rest fits too. Null when it does not.
 * @param rest where it is known, for each element the places from which the rest may match (see `placesFor`)
 */
export function matchAt(
  pattern: readonly Element[],
  sentence: Searched,
  start: number,
  remember: boolean,
  rest?: Int32Array,
): Hit | null {
  const trail: number[] = [];
  const end = walk(pattern, sentence, 0, start, trail, remember ? new Set() : null, rest);
  return end > start ? { start, end, groups: groupsOf(pattern, trail, start) } : null;
}

/** Where a match of the elements from `index` on ends when they begin at a token; -1 when they do not fit. */
function walk(
  pattern: readonly Element[],
  sentence: Searched,
  index: number,
  at: number,
  trail: number[],
  failed: Set<number> | null,
  rest: Int32Array | undefined,
): number {
  const element = pattern[index];
  if (!element) return at;
  if (rest && !((rest[index] as number) & bit(at))) return -1;
  const state = index * (sentence.tokens.length + 1) + at;
  if (failed?.has(state)) return -1;
  for (const next of ends(element, sentence, at)) {
    trail[index] = next;
    const end = walk(pattern, sentence, index + 1, next, trail, failed, rest);
    if (end >= 0) return end;
  }
  failed?.add(state);
  return -1;
}

function groupsOf(pattern: readonly Element[], trail: number[], start: number): Hit['groups'] {
  const groups: Hit['groups'] = {};
  for (const [i, { group }] of pattern.entries()) {
    if (group === null) continue;
    const from = i === 0 ? start : (trail[i - 1] ?? start);
    groups[group] = { start: groups[group]?.start ?? from, end: trail[i] ?? from };
  }
  return groups;
}

const NOWHERE: readonly number[] = [];
/** After each token, the place of the next: nearly every element ends there, so the lists are made once. */
const NEXT: readonly (readonly number[])[] = Array.from({ length: MOST_TOKENS }, (_, at) => [at + 1]);

/** Where an element can end when it begins at a token, in the order to try them. */
function ends(element: Element, sentence: Searched, at: number): readonly number[] {
  const { length } = sentence.tokens;
  if (element.atStart && at !== 0 && at !== sentence.body) return NOWHERE;
  if (element.anchor) return element.atEnd && at !== length ? NOWHERE : [at];
  const found = element.min === 1 && element.max === 1 ? once(element, sentence, at) : repeated(element, sentence, at);
  return element.atEnd ? found.filter((end) => end === length) : found;
}

function repeated(element: Element, sentence: Searched, at: number): readonly number[] {
  if (element.any) return gap(at + element.min, Math.min(at + element.max, sentence.tokens.length));
  const found = new Set<number>(element.min === 0 ? [at] : []);
  let front: readonly number[] = [at];
  for (let count = 1; count <= element.max && front.length; count++) {
    front = [...new Set(front.flatMap((from) => once(element, sentence, from).filter((end) => end > from)))];
    if (count >= element.min) for (const end of front) found.add(end);
  }
  return [...found].sort((a, b) => b - a);
}

function gap(from: number, to: number): readonly number[] {
  if (from > to) return NOWHERE;
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

/** Where one occurrence of an element can end, alternatives of several tokens first. */
function once(element: Element, sentence: Searched, at: number): readonly number[] {
  const token = sentence.tokens[at];
  const accepted = token !== undefined && accepts(element, sentence.numbers[at] ?? NOWHERE, token);
  const several = element.choices.length || sentence.phrases.length ? severalTokens(element, sentence, at) : NOWHERE;
  if (element.negative) return token && !accepted && !several.length ? (NEXT[at] ?? [at + 1]) : NOWHERE;
  if (!several.length) return accepted ? (NEXT[at] ?? [at + 1]) : NOWHERE;
  return accepted ? [...several, at + 1] : several;
}

/** Ends of alternatives of several tokens and of fixed expressions. */
function severalTokens({ choices, keys }: Element, sentence: Searched, at: number): readonly number[] {
  let found: number[] | undefined;
  for (const choice of choices) {
    let front = ends(choice[0] as Element, sentence, at);
    for (let i = 1; i < choice.length && front.length; i++) {
      const element = choice[i] as Element;
      const [only, more] = front;
      front =
        only !== undefined && more === undefined
          ? ends(element, sentence, only)
          : front.flatMap((from) => ends(element, sentence, from));
    }
    if (front.length) found = found ? [...found, ...front] : [...front];
  }
  for (const { start, end, numbers } of sentence.phrases) {
    if (start !== at || !numbers.some((number) => keys.has(number))) continue;
    found ??= [];
    found.push(end);
  }
  return found ?? NOWHERE;
}
