import { FEATURES } from './features';
import { expected } from './frequency';
import type { Token } from './read';
import type { Words } from './words';

/** What compromise's parser makes of one element of a pattern; compromise publishes no type for it. */
export interface Reg {
  word?: string;
  tag?: string;
  /** What stood between braces. */
  machine?: string;
  /** The same, as compromise calls it inside a group; moved to `machine` when the parse is taken over. */
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

/** What one occurrence of an element can be. */
interface Meaning {
  /** A gap: any token. */
  any: boolean;
  /** A token written like one of these, or with one of these tags, or that passes one of these tests. */
  words: Set<string> | null;
  tags: string[];
  tests: ((token: Token) => boolean)[];
  /** Alternatives of several tokens. */
  choices: Element[][];
  /** Words and tags of which one must be there for it to occur; null when any token might do. */
  keys: string[] | null;
}

/** One element of a compiled pattern. */
export interface Element extends Meaning {
  negative: boolean;
  /** Stands between tokens: `^` or `$` alone. */
  anchor: boolean;
  min: number;
  max: number;
  atStart: boolean;
  atEnd: boolean;
  group: string | null;
}

/** A pattern that cannot be used; the message says why. */
export class PatternError extends Error {
  override name = 'PatternError';
}

/** Tags that tokens get from their shape or form and not from a word list. */
const GRAMMAR: ReadonlySet<string> = new Set([...FEATURES, 'Genitive', 'Number', 'Capital', 'Upper', 'Known']);
const UNBOUNDED = 1000;
const PARTS: Record<string, 'noun' | 'verb' | 'adjective'> = { Noun: 'noun', Verb: 'verb', Adjective: 'adjective' };

const METHODS: Record<string, (token: Token) => boolean> = {
  hasComma: ({ post }) => post.includes(','),
  hasColon: ({ post }) => post.includes(':'),
  hasQuestionMark: ({ post }) => post.includes('?'),
  hasQuote: ({ pre, post }) => /["“”„«»]/.test(pre) || /["“”„«»]/.test(post),
};

/** Turns compromise's parse into elements that can be searched for. Throws PatternError for an unknown word, class or sign. */
export function compile(regs: Reg[], words: Words): Element[] {
  return regs.map((reg) => {
    if (reg.fuzzy) throw new PatternError('~fuzzy~ words are not supported: list the misspelling in lexicon/words');
    const anchor = (reg.start || reg.end) === true && !saysSomething(reg);
    const least = reg.min ?? (reg.anything && reg.greedy ? 0 : 1);
    return {
      ...(anchor ? NOTHING : meaning(reg, words)),
      anchor,
      negative: reg.negative === true,
      min: reg.optional ? 0 : least,
      max: reg.max ?? (reg.greedy ? UNBOUNDED : 1),
      atStart: reg.start === true,
      atEnd: reg.end === true,
      group: reg.group ?? null,
    };
  });
}

const NOTHING: Meaning = { any: false, words: null, tags: [], tests: [], choices: [], keys: null };

function saysSomething({ word, tag, machine, regex, method, fastOr, choices, anything }: Reg): boolean {
  return [word, tag, machine, regex, method, fastOr, choices, anything].some((part) => part !== undefined);
}

function meaning(reg: Reg, words: Words): Meaning {
  if (reg.anything) return { ...NOTHING, any: true };
  if (reg.choices) return reg.operator === 'and' ? allOf(reg.choices, words) : oneOf(reg.choices, words);
  if (reg.fastOr) return literal(reg.fastOr);
  if (reg.word !== undefined) return literal(new Set([reg.word]));
  if (reg.machine !== undefined) return lemma(reg.machine, reg.pos, words);
  if (reg.tag !== undefined) return tagged(reg.tag, words);
  if (reg.regex) {
    const { regex } = reg;
    return { ...NOTHING, tests: [({ norm }) => regex.test(norm)] };
  }
  const method = METHODS[reg.method ?? ''];
  if (!method) throw new PatternError(`@${reg.method} is not known; there are @${Object.keys(METHODS).join(', @')}`);
  return { ...NOTHING, tests: [method] };
}

function literal(words: Set<string>): Meaning {
  return { ...NOTHING, words, keys: [...words] };
}

/** `{x}` any form of x; `{-x}` also compounds that end in it; `{x-}` compounds that begin with it. */
function lemma(written: string, pos: string | undefined, words: Words): Meaning {
  const word = written.replace(/^-|-$/g, '');
  const lemmas = words.lemmas(word, PARTS[pos ?? '']);
  if (!lemmas.length) {
    throw new PatternError(`{${written}}: «${word}» is not in lexicon/words as ${pos?.toLowerCase() ?? 'a base form'}`);
  }
  const signs = written.endsWith('-') ? ['-'] : written.startsWith('-') ? ['=', '+'] : ['='];
  const tags = lemmas.flatMap((name) => signs.map((sign) => sign + name));
  if (!pos) return { ...NOTHING, tags, keys: tags };
  return { ...NOTHING, tests: [(token) => token.tags.has(pos) && hasOne(token, tags)], keys: tags };
}

function tagged(tag: string, words: Words): Meaning {
  if (!GRAMMAR.has(tag) && !words.tags.has(tag.replace(/-$/, ''))) {
    throw new PatternError(`#${tag} is no word class of lexicon/words`);
  }
  return { ...NOTHING, tags: [tag], keys: [tag] };
}

function allOf(parts: Reg[][], words: Words): Meaning {
  const elements = parts.flatMap((part) => compile(part, words));
  if (elements.some(({ choices }) => choices.length)) {
    throw new PatternError('(a && b) takes single words, {lemma} and #Tag only');
  }
  const keys = rarest(elements.filter(({ negative }) => !negative).map((element) => element.keys));
  return { ...NOTHING, tests: [(token) => elements.every((e) => accepts(e, token) !== e.negative)], keys };
}

/** Alternatives: those of one token are tested together, the others one by one. */
function oneOf(alternatives: Reg[][], words: Words): Meaning {
  const compiled = alternatives.map((choice) => compile(choice, words));
  const keys = compiled.map((choice) => rarest(choice.map((element) => (isSure(element) ? element.keys : null))));
  const [simple, choices] = [compiled.filter(isOneToken), compiled.filter((choice) => !isOneToken(choice))];
  const parts = simple.flat();
  return {
    any: parts.some(({ any }) => any),
    words: new Set(parts.flatMap((part) => [...(part.words ?? [])])),
    tags: parts.flatMap(({ tags }) => tags),
    tests: parts.flatMap(({ tests }) => tests),
    choices: [...choices, ...parts.flatMap((part) => part.choices)],
    keys: keys.every((own) => own !== null) ? keys.flat() : null,
  };
}

function isOneToken([element, more]: Element[]): boolean {
  if (!element || more || element.anchor || element.negative || element.atStart || element.atEnd) return false;
  return element.min === 1 && element.max === 1;
}

/** Whether an element accepts a token, its negation left aside. */
export function accepts({ any, words, tags, tests }: Element, token: Token): boolean {
  if (any || words?.has(token.norm)) return true;
  if (tags.length && hasOne(token, tags)) return true;
  for (const test of tests) if (test(token)) return true;
  return false;
}

function hasOne(token: Token, tags: string[]): boolean {
  for (const tag of tags) if (token.tags.has(tag)) return true;
  return false;
}

/** Whether an element has to be there for its pattern to match. */
export function isSure({ min, negative }: Element): boolean {
  return min > 0 && !negative;
}

/** The keys that are likely to be met least often. */
export function rarest(lists: (string[] | null)[]): string[] | null {
  let best: string[] | null = null;
  for (const keys of lists) if (keys && (!best || expected(keys) < expected(best))) best = keys;
  return best;
}
