import { FEATURES } from '../features';
import {
  type Alternatives,
  type CompiledPattern,
  type CompiledPatterns,
  keysOf,
  type PackedElement,
  type PackedOther,
  type PackedTest,
  SIGN_NAMES,
  type Sign,
  type Single,
} from '../pattern';
import type { Words } from '../words';
import { packPatterns } from './pack-patterns';

/** What compromise's parser makes of one element of a pattern; compromise publishes no type for it. */
export interface Reg {
  word?: string;
  tag?: string;
  /** What stood between braces. */
  machine?: string;
  /** The same, as compromise calls it inside alternatives; moved to `machine` when the parse is taken over. */
  root?: string;
  pos?: string;
  regex?: RegExp;
  method?: string;
  fastOr?: Set<string>;
  choices?: Reg[][];
  operator?: 'or' | 'and';
  anything?: boolean;
  negative?: boolean;
  optional?: boolean;
  greedy?: boolean;
  fuzzy?: boolean;
  min?: number;
  max?: number;
  start?: boolean;
  end?: boolean;
  group?: string | null;
}

/** A pattern that cannot be used; the message says why. */
export class PatternError extends Error {
  override name = 'PatternError';
}

/** Tags that tokens get from their shape or form and not from a word list. */
const GRAMMAR: ReadonlySet<string> = new Set([...FEATURES, 'Genitive', 'Number', 'Capital', 'Upper', 'Known']);
const UNBOUNDED = 1000;
const PARTS: Record<string, 'noun' | 'verb' | 'adjective'> = { Noun: 'noun', Verb: 'verb', Adjective: 'adjective' };

/** Gives words and tags their numbers. */
export type Numbering = (key: string) => number;

/**
 * Compiles patterns.
 * @param parse compromise's parser
 * @param often how often a word or tag may be met (`frequency.ts`)
 * @throws PatternError that names a pattern that cannot be used, and says why
 */
export function compile(
  patterns: readonly string[],
  parse: (pattern: string) => Reg[],
  words: Words,
  often: (key: string) => number,
): CompiledPatterns {
  const met = new Set<string>();
  const count: Numbering = (key) => met.add(key).size;
  const parsed = patterns.map((pattern) => named(pattern, () => parse(pattern)));
  for (const [i, regs] of parsed.entries()) named(patterns[i], () => packElements(regs, words, count));
  // The more often a word is met the lower its number: that is how the matcher knows the rarest. The many rare ones stay in the order of the patterns,
  // where neighbours have neighbouring numbers and pack best.
  const rank = (key: string) => Math.max(1, often(key));
  const keys = [...met].sort((a, b) => rank(b) - rank(a));
  const numbers = new Map(keys.map((key, number) => [key, number]));
  const numbering: Numbering = (key) => numbers.get(key) ?? 0;
  const counts = keys.map(often);
  const compiled = parsed.map((regs, i): CompiledPattern => {
    const elements = packElements(regs, words, numbering);
    return [named(patterns[i], () => rarestOf(elements, counts)), ...elements];
  });
  const frequent = keys.filter((key) => rank(key) > 1).length;
  return packPatterns(compiled, keys, frequent, words);
}

function named<T>(pattern: string | undefined, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new PatternError(`«${pattern}»: ${(error as Error).message}`);
  }
}

/** The element that is likely to be met least often. */
function rarestOf(elements: PackedElement[], often: readonly number[]): number {
  const expected = (index: number) =>
    (keysOf(elements[index] ?? -1) ?? []).reduce((sum, key) => sum + (often[key] ?? 0), 0);
  const sure = [...elements.keys()].filter((index) => keysOf(elements[index] ?? -1));
  const [rarest] = sure.sort((a, b) => expected(a) - expected(b));
  if (rarest === undefined)
    throw new PatternError('needs a word, {lemma} or #Tag that is neither optional nor negated');
  return rarest;
}

/** The elements alone, for a search that tries every token. */
export function packElements(regs: readonly Reg[], words: Words, number: Numbering): PackedElement[] {
  return regs.map((reg) => element(reg, words, number));
}

function element(reg: Reg, words: Words, number: Numbering): PackedElement {
  if (reg.fuzzy) throw new PatternError('~fuzzy~ words are not supported: list the misspelling in lexicon/words');
  const of = meaning(reg, words, number);
  const min = reg.optional ? 0 : (reg.min ?? (reg.anything && reg.greedy ? 0 : 1));
  const max = reg.max ?? (reg.greedy ? UNBOUNDED : 1);
  if (!(min >= 0 && max >= min)) throw new PatternError('{ and } hold a lemma, or how many of what is before them');
  const bound = reg.negative || reg.start || reg.end || reg.group;
  if (!bound && reg.anything && min === 0) return -max;
  if (!bound && min === 1 && max === 1 && (typeof of === 'number' || Array.isArray(of))) return of;
  return {
    ...(of !== undefined && { of }),
    ...(min !== 1 && { min }),
    ...(max !== 1 && { max }),
    ...(reg.negative && { not: true }),
    ...(reg.start && { start: true }),
    ...(reg.end && { end: true }),
    ...(reg.group && { group: reg.group }),
  };
}

/** What one occurrence is; undefined for `^` and `$` alone. */
function meaning(reg: Reg, words: Words, number: Numbering): PackedOther['of'] {
  if (reg.anything) return { any: true };
  if (reg.choices && reg.operator === 'and') return allOf(reg.choices, words, number);
  if (reg.choices) return reg.choices.flatMap((choice) => alternatives(choice, words, number));
  if (reg.fastOr) return [...reg.fastOr].map(number);
  if (reg.word !== undefined) return number(reg.word);
  if (reg.machine !== undefined) return lemma(reg.machine, reg.pos, words, number);
  if (reg.tag !== undefined) return number(known(reg.tag, words));
  // Made anew as the search will make it, which is stricter.
  if (reg.regex) return { regex: new RegExp(reg.regex, 'u').source };
  if (reg.method !== undefined) return { sign: sign(reg.method) };
  return undefined;
}

/** One choice; alternatives of its own, as a lemma of several spellings has, become ours. */
function alternatives(choice: Reg[], words: Words, number: Numbering): Alternatives {
  const elements = packElements(choice, words, number);
  const [only, more] = elements;
  if (more === undefined && typeof only === 'number' && only >= 0) return [only];
  return more === undefined && Array.isArray(only) ? only : [elements];
}

/** `{x}` any form of x; `{-x}` also compounds that end in it; `{x-}` compounds that begin with it. */
function lemma(
  written: string,
  pos: string | undefined,
  words: Words,
  number: Numbering,
): number | number[] | PackedTest {
  const word = written.replace(/^-|-$/g, '');
  const lemmas = words.lemmas(word, PARTS[pos ?? '']);
  if (!lemmas.length) {
    throw new PatternError(`{${written}}: «${word}» is not in lexicon/words as ${pos?.toLowerCase() ?? 'a base form'}`);
  }
  const marks = written.endsWith('-') ? ['-'] : written.startsWith('-') ? ['=', '+'] : ['='];
  const numbers = lemmas.flatMap((name) => marks.map((mark) => number(mark + name)));
  if (pos) return { all: [{ of: numbers }, { of: number(pos) }] };
  return numbers.length === 1 ? (numbers[0] as number) : numbers;
}

function known(tag: string, words: Words): string {
  if (!GRAMMAR.has(tag) && !words.tags.has(tag.replace(/-$/, ''))) {
    throw new PatternError(`#${tag} is no word class of lexicon/words`);
  }
  return tag;
}

function sign(name: string): Sign {
  const known = SIGN_NAMES.find((own) => own === name);
  if (!known) throw new PatternError(`@${name} is not known; there are @${SIGN_NAMES.join(', @')}`);
  return known;
}

function allOf(parts: Reg[][], words: Words, number: Numbering): PackedTest {
  return {
    all: parts.map((part) => {
      const [reg, more] = part;
      const of = reg && !more ? meaning({ ...reg, negative: false }, words, number) : undefined;
      if (of === undefined || !isSingle(of))
        throw new PatternError('(a && b) takes single words, {lemma} and #Tag only');
      return reg?.negative ? { of, not: true } : { of };
    }),
  };
}

function isSingle(of: NonNullable<PackedOther['of']>): of is Single {
  return !Array.isArray(of) || of.every((one) => typeof one === 'number');
}
