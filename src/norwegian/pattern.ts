import type { Token } from './read';
import type { PackedKeys } from './unpack-keys';

/**
 * Patterns as the build leaves them (`build/patterns.ts`), ready to be looked for without compromise's parser. Words and tags stand once, in `keys`, and
 * are numbers everywhere else: first the frequent ones, the more often met the lower, then the rest.
 */
export interface CompiledPatterns {
  /** Words are compared with `Token.norm`, everything else with `Token.tags`. */
  keys: PackedKeys;
  frequent: number;
  /** See `unpack-patterns.ts`. */
  packed: string;
  /** Regular expressions and names of groups, in the order in which they occur. */
  texts: string[];
}

/** Which element is likely to be met least often, then the elements. */
export type CompiledPattern = [anchor: number, ...elements: PackedElement[]];

/** One element: a token with a key; a gap of at most so many tokens, as a negative number; alternatives of one token or of several; or anything else. */
export type PackedElement = number | Alternatives | PackedOther;
export type Alternatives = (number | PackedElement[])[];

/** An element with more to it. What is left out is the usual: once, not negated, anywhere, in no group. */
export interface PackedOther {
  /** What one occurrence is; left out for `^` and `$` alone, which stand between tokens. */
  of?: number | Alternatives | PackedTest;
  min?: number;
  max?: number;
  not?: true;
  /** Bound to the start, to the end of the sentence. */
  start?: true;
  end?: true;
  group?: string;
}

/** Tests of one token that need more than its keys: any token, a regular expression, punctuation, several conditions at once. */
export type PackedTest = { any: true } | { regex: string } | { sign: Sign } | { all: { of: Single; not?: true }[] };
export type Single = number | number[] | PackedTest;

const SIGNS = {
  hasComma: ({ post }: Token) => post.includes(','),
  hasColon: ({ post }: Token) => post.includes(':'),
  hasQuestionMark: ({ post }: Token) => post.includes('?'),
  hasQuote: ({ pre, post }: Token) => /["“”„«»]/.test(pre) || /["“”„«»]/.test(post),
};
export type Sign = keyof typeof SIGNS;
export const SIGN_NAMES = Object.keys(SIGNS) as Sign[];

/** A token with the numbers of its keys. */
type Test = (numbers: readonly number[], token: Token) => boolean;

/** An element as the search uses it. */
export interface Element {
  any: boolean;
  /** A token with one of these keys, or that passes one of these tests. */
  keys: ReadonlySet<number>;
  /** The number of that set among all sets of the matcher. */
  set: number;
  tests: readonly Test[];
  /** Alternatives of several tokens. */
  choices: readonly Element[][];
  /** Stands between tokens. */
  anchor: boolean;
  negative: boolean;
  min: number;
  max: number;
  atStart: boolean;
  atEnd: boolean;
  group: string | null;
}

const ONCE = { anchor: false, negative: false, min: 1, max: 1, atStart: false, atEnd: false, group: null };
const NOTHING = { any: false, keys: new Set<number>(), tests: [], choices: [] };

/** Gives sets of keys their numbers. */
type SetNumber = (keys: readonly number[]) => number;

/** Lays an element out for the search. */
export function unpack(packed: PackedElement, number: SetNumber): Element {
  if (typeof packed === 'number' && packed < 0)
    return { ...NOTHING, ...ONCE, set: number([]), any: true, min: 0, max: -packed };
  if (typeof packed === 'number' || Array.isArray(packed)) return { ...meaning(packed, number), ...ONCE };
  const { of, min = 1, max = 1, not = false, start = false, end = false, group = null } = packed;
  const own = of === undefined ? { ...NOTHING, set: number([]) } : meaning(of, number);
  return { ...own, anchor: of === undefined, negative: not, min, max, atStart: start, atEnd: end, group };
}

function meaning(of: NonNullable<PackedOther['of']>, number: SetNumber): Omit<Element, keyof typeof ONCE> {
  const keys = typeof of === 'number' ? [of] : Array.isArray(of) ? of.filter((one) => typeof one === 'number') : [];
  const own = { ...NOTHING, keys: new Set(keys), set: number(keys) };
  if (typeof of === 'number') return own;
  if (!Array.isArray(of)) return 'any' in of ? { ...own, any: true } : { ...own, tests: [test(of)] };
  const choices = of.filter((one) => typeof one !== 'number');
  return { ...own, choices: choices.map((choice) => choice.map((one) => unpack(one, number))) };
}

const NO_NUMBER: SetNumber = () => 0;

function test(of: PackedTest): Test {
  if ('any' in of) return () => true;
  if ('sign' in of) return (_, token) => SIGNS[of.sign](token);
  if ('regex' in of) {
    const regex = new RegExp(of.regex, 'u');
    return (_, { norm }) => regex.test(norm);
  }
  const parts = of.all.map(({ of, not }) => ({ element: meaning(of, NO_NUMBER), not: not === true }));
  return (numbers, token) => parts.every(({ element, not }) => accepts(element, numbers, token) !== not);
}

/** Whether an element accepts a token, its negation left aside. */
export function accepts(
  { any, keys, tests }: Pick<Element, 'any' | 'keys' | 'tests'>,
  numbers: readonly number[],
  token: Token,
): boolean {
  if (any) return true;
  for (const number of numbers) if (keys.has(number)) return true;
  for (const passes of tests) if (passes(numbers, token)) return true;
  return false;
}

/** Keys of which a sentence must have one for the element to occur in it; null when it may do without. */
export function keysOf(packed: PackedElement): number[] | null {
  if (typeof packed === 'number') return packed < 0 ? null : [packed];
  if (Array.isArray(packed)) return keysOfAlternatives(packed);
  const { of, min, not } = packed;
  return of === undefined || not || min === 0 ? null : keysOfOne(of);
}

function keysOfOne(of: NonNullable<PackedOther['of']>): number[] | null {
  if (typeof of === 'number') return [of];
  if (Array.isArray(of)) return keysOfAlternatives(of);
  return 'all' in of ? rarest(of.all.map(({ of, not }) => (not ? null : keysOfOne(of)))) : null;
}

function keysOfAlternatives(all: Alternatives): number[] | null {
  const keys: number[] = [];
  for (const one of all) {
    if (typeof one === 'number') {
      keys.push(one);
      continue;
    }
    const own = rarest(one.map(keysOf));
    if (!own) return null;
    keys.push(...own);
  }
  return keys;
}

/** The keys that are likely to be met least often: lower numbers are met more often. */
function rarest(lists: (number[] | null)[]): number[] | null {
  let best: number[] | null = null;
  let highest = -1;
  for (const keys of lists) {
    const lowest = keys ? Math.min(...keys) : -1;
    if (lowest > highest) [best, highest] = [keys, lowest];
  }
  return best;
}
