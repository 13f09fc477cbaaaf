import { Nb, Nn } from '../features';
import type { Entry, PartOfSpeech } from './entry';
import type { Form } from './forms';

/** Where something stands in the word lists. */
export interface Place {
  path: string;
  line: number;
}

/** All that the lists say of one word: `sykdom`/`sjukdom`, noun. */
export interface Lexeme {
  lemma: string;
  tags: Set<string>;
  /** The tags it also gives to compounds that end in it. */
  headTags: Set<string>;
  /** For each spelling of the lemma its forms and their features. */
  spellings: Map<string, Map<string, number>>;
}

export interface Phrase {
  tag: string;
  /** Words, or lemmas with `=` before. */
  keys: string[];
}

/** Collects entries of all files: the same word in several classes becomes one lexeme. */
export class Lexemes {
  readonly all = new Map<string, Lexeme>();
  readonly phrases: (Phrase & Place)[] = [];
  readonly corrections = new Map<string, { right: string } & Place>();
  readonly excluded = new Map<string, Set<string>>();
  private readonly wider = new Map<string, string[]>();
  private readonly declared = new Map<string, Place>();

  get tags(): string[] {
    return [...this.declared.keys()].sort();
  }

  declare(tag: string, wider: string[], at: Place): void {
    this.declared.set(tag, this.declared.get(tag) ?? at);
    this.wider.set(tag, [...(this.wider.get(tag) ?? []), ...wider]);
  }

  add(tag: string, part: PartOfSpeech, entry: Entry, compounds: boolean): void {
    const key = `${part} ${entry.lemma}`;
    const lexeme = this.all.get(key) ?? {
      lemma: entry.lemma,
      tags: new Set(),
      headTags: new Set(),
      spellings: new Map(),
    };
    this.all.set(key, lexeme);
    lexeme.tags.add(tag);
    if (compounds && part !== 'words' && part !== 'verbs') lexeme.headTags.add(tag);
    const both = intersection(formsOf(entry.nb), formsOf(entry.nn));
    for (const [spellings, bit] of [
      [entry.nb, Nb],
      [entry.nn, Nn],
    ] as const) {
      for (const { lemma, forms } of spellings) {
        const known = lexeme.spellings.get(lemma) ?? new Map<string, number>();
        lexeme.spellings.set(lemma, known);
        for (const [form, features] of forms)
          known.set(form, (known.get(form) ?? 0) | features | (both.has(form) ? 0 : bit));
      }
    }
  }

  /** The forms of a word that is known already, in one standard. Throws when it is not. */
  like(part: PartOfSpeech, base: string, nynorsk: boolean): Form[] {
    const lexemes = [...this.all].filter(([key]) => key.startsWith(part)).map(([, lexeme]) => lexeme);
    const found =
      lexemes.find(({ lemma }) => lemma === base) ??
      lexemes.filter(({ spellings }) => spellings.has(base)).sort((a, b) => a.lemma.length - b.lemma.length)[0];
    if (!found) throw new Error(`«${base}» is not among the ${part}`);
    const forms = [...found.spellings.values()].flatMap((own) => [...own]);
    return forms
      .filter(([, features]) => !(features & (nynorsk ? Nb : Nn)) || features & (nynorsk ? Nn : Nb))
      .map(([form, features]) => [form, features & ~(Nb | Nn)]);
  }

  phrase(tag: string, line: string, at: Place): void {
    for (const side of line.normalize('NFC').split('|')) {
      const keys = side
        .trim()
        .split(/\s+/)
        .map((word) => (/^\{.+\}$/.test(word) ? `=${word.slice(1, -1)}` : word.toLowerCase()));
      if (keys.some((key) => key === '' || /[{}()#*]/.test(key))) {
        throw new Error(`«${side.trim()}»: a phrase is words and {lemma}, no other pattern signs`);
      }
      this.phrases.push({ tag, keys, ...at });
    }
  }

  not(tag: string, word: string): void {
    const words = this.excluded.get(tag) ?? new Set();
    this.excluded.set(tag, words.add(word.toLowerCase()));
  }

  misspelt(wrong: string, right: string, at: Place): void {
    this.corrections.set(wrong.normalize('NFC').toLowerCase(), { right: right.normalize('NFC').toLowerCase(), ...at });
  }

  /** The tag and all wider ones. */
  withWider(tag: string, seen = new Set<string>()): Set<string> {
    if (!seen.has(tag)) {
      seen.add(tag);
      for (const wide of this.wider.get(tag) ?? []) this.withWider(wide, seen);
    }
    return seen;
  }

  /** The lemmas that a spelling stands for: `seie` → `si`. */
  lemmasOf(spelling: string): string[] {
    return [
      ...new Set([...this.all.values()].filter(({ spellings }) => spellings.has(spelling)).map(({ lemma }) => lemma)),
    ];
  }

  /** Faults that show only when every file is read. */
  faults(): (Place & { what: string })[] {
    const found: (Place & { what: string })[] = [];
    const all = [...this.all.values()];
    const forms = new Set(all.flatMap((lexeme) => [...lexeme.spellings.values()].flatMap((own) => [...own.keys()])));
    const lemmas = new Set(all.flatMap((lexeme) => [lexeme.lemma, ...lexeme.spellings.keys()]));
    for (const [tag, place] of this.declared) {
      for (const wide of this.wider.get(tag) ?? []) {
        if (!this.declared.has(wide))
          found.push({ ...place, what: `${tag} is ${wide}, but no file has a class of that name` });
      }
    }
    for (const { path, line, keys } of this.phrases) {
      for (const key of keys) {
        if (key.startsWith('=') && !lemmas.has(key.slice(1)))
          found.push({ path, line, what: `{${key.slice(1)}} is not in the word lists` });
      }
    }
    for (const [wrong, { right, path, line }] of this.corrections) {
      if (!forms.has(right))
        found.push({ path, line, what: `«${right}», which «${wrong}» stands for, is not a known form` });
      if (forms.has(wrong)) found.push({ path, line, what: `«${wrong}» is itself a known form` });
    }
    return found;
  }
}

function formsOf(spellings: Entry['nb']): Set<string> {
  return new Set(spellings.flatMap(({ forms }) => forms.map(([form]) => form)));
}

function intersection(a: Set<string>, b: Set<string>): Set<string> {
  return new Set([...a].filter((x) => b.has(x)));
}
