import type { Sentence } from '../../norwegian';

/** The word classes of lexicon/words/context.yaml that frame a sentence, one bit each. */
const FRAME = [
  'Negation',
  'PseudoNegation',
  'Coordinator',
  'Subordinator',
  'Condition',
  'Preposition',
  'Must',
  'EmployeeWord',
  'EmployeeObject',
  'Speaker',
  'GroupWord',
  'ThingWord',
  'Colleague',
  'Says',
  'Thinks',
  'Own',
  'Wishes',
  'Requested',
  'Name',
  'Noun',
  'Verb',
  'Present',
  'Past',
  'Passive',
  'Definite',
  'Plural',
  'Genitive',
  'Comparative',
] as const;

/** Those that say what a sentence is about, one bit each. */
const MATTER = [
  'Topic',
  'Client',
  'Praise',
  'Plain',
  'Hedge',
  'Closed',
  'Weekday',
  'Month',
  'Weekno',
  'Counted',
  'Source',
  'Event',
  'FollowUp',
  'Agenda',
  'Number',
  'Capital',
  'Upper',
  'Adjective',
  'Customer',
  'Software',
  'Person',
  'Worker',
  'Partner',
  'Kin',
  'Child',
  'Season',
] as const;

/** Small words that some context asks for, one bit each. */
const CUES = {
  /** Number words that count; «annen» and «en» are also numerals to a grammar. */
  Cardinal:
    /^(to|tre|fire|fem|seks|sju|syv|åtte|ni|ti|elleve|tolv|tretten|fjorten|femten|seksten|sytten|atten|nitten|tjue|tretti|førti|femti|begge)$/,
  Clock: /^(kl|klokka|klokken)$/,
  Record: /^(#|nr|avvik|sak)$/,
  PointInTime:
    /^(q[1-4]|i?morgen|i?morgon|nyåret|kvartal|kvartalet|månedsskiftet|månadsskiftet|årsskiftet|halvårsskiftet)$/,
  SpanOfTime: /^(måned|måneden|månad|månaden|dager|dagar|uker|veker|måneder|månader|år|året)$/,
  EarlierYear: /^(19[6-9]\d|20[01]\d)$/,
} as const;

type Bits<Names extends readonly string[]> = Readonly<Record<Names[number], number>>;
const bits = <Names extends readonly string[]>(names: Names) =>
  Object.fromEntries(names.map((name, index) => [name, 1 << index])) as Bits<Names>;

export const F = bits(FRAME);
export const C = bits(Object.keys(CUES) as (keyof typeof CUES)[]);
export const M = { ...bits(MATTER), Classed: 1 << MATTER.length };

/** Grammar, and what is known of most words: no sign that rules take an interest in a word. */
const PLAIN = new Set(
  'Noun Verb Adjective Definite Plural Genitive Infinitive Present Past Participle Passive Imperative Comparative Superlative Nb Nn Known Common'.split(
    ' ',
  ),
);

export interface Classes {
  frame: number;
  matter: number;
  cue: number;
}

/** Of a place where no token stands. */
export const NO_CLASSES: Readonly<Classes> = { frame: 0, matter: 0, cue: 0 };

/** Tags are shared by all tokens that are written alike, so the bits are worked out once for each word. */
const known = new WeakMap<ReadonlySet<string>, Classes>();

/** Classes of expressions that act through their verb: they go with the first word alone. */
const VERBAL = F.Thinks | F.Says | F.Wishes;

/** The class bits of every token of a sentence; a phrase gives its classes to each of its tokens. */
export function classesOf({ tokens, phrases }: Sentence): Classes[] {
  const classes = tokens.map(({ tags, norm }) => {
    let found = known.get(tags);
    if (!found) {
      found = { ...toBits(tags), cue: cuesOf(norm) };
      known.set(tags, found);
    }
    return found;
  });
  for (const { start, end, tags } of phrases) {
    const { frame, matter } = toBits(tags);
    for (let at = start; at < end; at++) {
      const own = classes[at];
      const acting = at === start ? frame : frame & ~VERBAL;
      if (own) classes[at] = { frame: own.frame | acting, matter: own.matter | matter, cue: own.cue };
    }
  }
  return classes;
}

const cuesOf = (norm: string): number =>
  Object.values(CUES).reduce((bits, words, index) => bits | (words.test(norm) ? 1 << index : 0), 0);

function toBits(tags: Iterable<string>): Omit<Classes, 'cue'> {
  const classes = { frame: 0, matter: 0 };
  for (const tag of tags) {
    classes.frame |= F[tag as keyof typeof F] ?? 0;
    classes.matter |=
      M[tag as keyof typeof M] ?? (PLAIN.has(tag) || tag in F || !/^\p{Lu}\p{L}*$/u.test(tag) ? 0 : M.Classed);
  }
  return classes;
}
