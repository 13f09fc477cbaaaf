import { FEATURES } from './features';
import type { FoundPhrase, Token } from './read';
import type { Words } from './words';

/** What compromise's parser makes of one element of a pattern; compromise publishes no type for it. */
export interface Reg {
  word?: string;
  tag?: string;
  /** What stood between braces. */
  machine?: string;
  /** The same, inside a group. */
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

/** One element of a compiled pattern. */
export interface Element {
  /** Whether it accepts a single token; absent for alternatives and classes with phrases. */
  accepts?: (token: Token) => boolean;
  /** Whether it accepts a fixed expression as a whole. */
  acceptsPhrase?: (phrase: FoundPhrase) => boolean;
  choices?: Element[][];
  negative: boolean;
  /** Stands between tokens: `^` or `$` alone. */
  anchor: boolean;
  /** A gap: takes as few tokens as it can. */
  gap: boolean;
  min: number;
  max: number;
  atStart: boolean;
  atEnd: boolean;
  group: string | null;
  /** Words and tags of which one must be there for it to match; null when any token might do. */
  keys: string[] | null;
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
    const least = reg.min ?? (reg.greedy && !reg.optional && !reg.anything ? 1 : reg.anything && reg.greedy ? 0 : 1);
    return {
      ...(anchor ? { keys: null } : meaning(reg, words)),
      anchor,
      negative: reg.negative === true,
      gap: reg.anything === true,
      min: reg.optional ? 0 : least,
      max: reg.max ?? (reg.greedy ? UNBOUNDED : 1),
      atStart: reg.start === true,
      atEnd: reg.end === true,
      group: reg.group ?? null,
    };
  });
}

function saysSomething({ word, tag, machine, regex, method, fastOr, choices, anything }: Reg): boolean {
  return [word, tag, machine, regex, method, fastOr, choices, anything].some((part) => part !== undefined);
}

type Meaning = Pick<Element, 'accepts' | 'acceptsPhrase' | 'choices' | 'keys'>;

function meaning(reg: Reg, words: Words): Meaning {
  if (reg.anything) return { accepts: () => true, keys: null };
  if (reg.choices) return reg.operator === 'and' ? all(reg.choices, words) : oneOf(reg.choices, words);
  if (reg.fastOr) return literal([...reg.fastOr]);
  if (reg.word !== undefined) return literal([reg.word]);
  const braced = reg.machine ?? reg.root;
  if (braced !== undefined) return lemma(braced, reg.pos, words);
  if (reg.tag !== undefined) return tagged(reg.tag, words);
  if (reg.regex) {
    const { regex } = reg;
    return { accepts: ({ norm }) => regex.test(norm), keys: null };
  }
  const method = METHODS[reg.method ?? ''];
  if (!method) throw new PatternError(`@${reg.method} is not known; there are @${Object.keys(METHODS).join(', @')}`);
  return { accepts: method, keys: null };
}

function literal(all: string[]): Meaning {
  const set = new Set(all);
  return { accepts: ({ norm }) => set.has(norm), keys: all };
}

/** `{x}` any form of x; `{-x}` also compounds that end in it; `{x-}` compounds that begin with it. */
function lemma(written: string, pos: string | undefined, words: Words): Meaning {
  const word = written.replace(/^-|-$/g, '');
  const lemmas = words.lemmas(word, PARTS[pos ?? '']);
  if (!lemmas.length)
    throw new PatternError(`{${written}}: «${word}» is not in lexicon/words as ${pos?.toLowerCase() ?? 'a base form'}`);
  const signs = written.endsWith('-') ? ['-'] : written.startsWith('-') ? ['=', '+'] : ['='];
  const keys = lemmas.flatMap((name) => signs.map((sign) => sign + name));
  return { accepts: ({ tags }) => keys.some((key) => tags.has(key)) && (!pos || tags.has(pos)), keys };
}

function tagged(tag: string, words: Words): Meaning {
  if (!GRAMMAR.has(tag) && !words.tags.has(tag.replace(/-$/, '')))
    throw new PatternError(`#${tag} is no word class of lexicon/words`);
  return { accepts: ({ tags }) => tags.has(tag), acceptsPhrase: ({ tags }) => tags.includes(tag), keys: [tag] };
}

function all(parts: Reg[][], words: Words): Meaning {
  const elements = parts.flatMap((part) => compile(part, words));
  if (elements.some(({ accepts }) => !accepts))
    throw new PatternError('(a && b) takes single words, {lemma} and #Tag only');
  const keys = elements.filter(({ negative }) => !negative).map((element) => element.keys);
  return { accepts: (token) => elements.every((e) => e.accepts?.(token) !== e.negative), keys: rarest(keys) };
}

function oneOf(choices: Reg[][], words: Words): Meaning {
  const compiled = choices.map((choice) => compile(choice, words));
  const keys = compiled.map((choice) => rarest(choice.map((element) => (isSure(element) ? element.keys : null))));
  return { choices: compiled, keys: keys.every((own) => own !== null) ? keys.flat() : null };
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

/** A rough guess at how often one of these keys is met: short words and grammar often, classes sometimes, long words seldom. */
function expected(keys: string[]): number {
  return keys.reduce((sum, key) => {
    if (GRAMMAR.has(key)) return sum + 300;
    if (/^\p{Lu}/u.test(key)) return sum + 6;
    return sum + (key.length <= 4 ? 20 : key.length <= 6 ? 4 : 1);
  }, 0);
}
