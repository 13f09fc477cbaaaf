import { splitCompound } from './compounds';
import { featureNames, Nb, Nn, Noun } from './features';
import { Phrases } from './phrases';
import { normalize } from './tokens';
import type { Reading, Words } from './words';

/** What is known of a written word wherever it stands. Shared between all tokens that are written the same: never changed. */
export interface Analysis {
  /** Lower case, NFC, without unread signs; misspellings and compounds written apart put right. */
  norm: string;
  lemmas: readonly string[];
  /** Classes, features, `=lemma`; for compounds also `+head`, `-first` and `Class-`. */
  tags: ReadonlySet<string>;
  /** Base forms of a compound's parts. */
  parts: readonly string[] | undefined;
  /** Fixed expressions that may begin here. */
  phrases: Phrases | undefined;
  /** What it may be of a word written apart (`isApart`), in bits. */
  joins: number;
}

/** A word as it stands in a text. `post`: what is between it and the next. */
interface WrittenWord extends Pick<Analysis, 'norm' | 'joins'> {
  post: string;
}

/** Bits of `joins`. Every two words that stand side by side are asked for them. */
const LONG = 1;
/** The first word of a misspelling with a space in it. */
const MISSPELT = 2;
/** A noun as it stands only first in a compound, or as it may stand there. */
const FUGED = 4;
const FIRST = 8;
/** As a second word: in lower case; a noun; and nothing else. */
const LOWER = 16;
const NOUN = 32;
const ONLY_NOUN = 64;

/** More different words than any minutes have; then the memory is given back. */
const CACHE = 20_000;
const STANDARD = Nb | Nn;
/** Nouns that stand with this s only first in a compound. */
const FUGE = /(?:ing|sjon|het|heit|itet|skap|dom|arbeid|lønn)s$/;
/** Shorter words have too many neighbours. */
const RESPELLED = 8;

/** Looks words up, once for each way they are written. */
export class Analyser {
  private readonly first = new Map<string, Analysis>();
  private readonly inside = new Map<string, Analysis>();
  /** Whether two words put together are a noun. */
  private readonly nouns = new Map<string, boolean>();

  /** First words of misspellings that have a space in them. */
  private readonly apart: ReadonlySet<string>;

  constructor(readonly words: Words) {
    this.apart = new Set(
      [...words.corrections.keys()].filter((wrong) => wrong.includes(' ')).map((wrong) => wrong.split(' ')[0] ?? ''),
    );
  }

  /** @param isFirst whether the word is the first of its sentence, where a capital says nothing */
  analyse(text: string, isFirst: boolean): Analysis {
    const cache = isFirst ? this.first : this.inside;
    let known = cache.get(text);
    if (!known) {
      if (cache.size >= CACHE) cache.clear();
      known = this.read(text, isFirst);
      cache.set(text, known);
    }
    return known;
  }

  /** Whether two tokens with a single space between them are one word written apart: `syke melding`. */
  isApart(a: WrittenWord, b: WrittenWord): boolean {
    if (a.post !== ' ' || !(a.joins & LONG) || (b.joins & (LONG | LOWER)) !== (LONG | LOWER)) return false;
    if (a.joins & MISSPELT && this.words.corrections.has(`${a.norm} ${b.norm}`)) return true;
    if (a.joins & FUGED && b.joins & NOUN) return true;
    if (!(a.joins & FIRST) || !(b.joins & ONLY_NOUN)) return false;
    return this.isNoun(a.norm + b.norm);
  }

  private isNoun(word: string): boolean {
    let is = this.nouns.get(word);
    if (is === undefined) {
      is = this.words.read(word).some(({ features }) => features & Noun);
      if (this.nouns.size >= CACHE) this.nouns.clear();
      this.nouns.set(word, is);
    }
    return is;
  }

  private joins(text: string, norm: string, tags: ReadonlySet<string>): number {
    const isNoun = tags.has('Noun');
    const isFirst = !tags.has('Number') && (!tags.has('Known') || isBareNoun(tags));
    return (
      (text.length < 3 ? 0 : LONG) |
      (this.apart.has(norm) ? MISSPELT : 0) |
      (FUGE.test(norm) ? FUGED : 0) |
      (isFirst ? FIRST : 0) |
      (/^\p{Ll}/u.test(text) ? LOWER : 0) |
      (isNoun ? NOUN : 0) |
      (isNoun && !tags.has('Verb') && !tags.has('Adjective') ? ONLY_NOUN : 0)
    );
  }

  private read(text: string, isFirst: boolean): Analysis {
    const typed = normalize(text);
    const norm = this.words.corrections.get(typed) ?? (/\p{L} \p{L}/u.test(typed) ? typed.replace(' ', '') : typed);
    const tags = shape(text, isFirst);
    let readings = this.direct(norm, text);
    if (!readings.length) {
      readings = this.genitive(norm, text);
      if (readings.length) tags.add('Genitive');
    }
    for (const reading of readings) this.addReading(tags, reading, norm);
    addStandard(tags, readings);
    const compound = norm.length >= 6 || norm.includes('-') ? this.addCompound(tags, norm, readings) : undefined;
    if (!readings.length && !compound) {
      const respelled = this.respelled(text);
      if (respelled) return this.read(respelled, isFirst);
    } else tags.add('Known');
    const lemmas = [...new Set((readings.length ? readings : (compound?.head ?? [])).map(({ lemma }) => lemma))];
    const phrases = [norm, ...lemmas.map((lemma) => `=${lemma}`)].flatMap((key) => this.words.phrases.get(key) ?? []);
    const joins = this.joins(text, norm, tags);
    return {
      norm,
      lemmas,
      tags,
      parts: compound?.parts,
      phrases: phrases.length ? new Phrases(phrases) : undefined,
      joins,
    };
  }

  /** A long unknown word with one consonant written once for twice or twice for once: `oppsumering`, `motivasjonn`. Other slips are not safe to guess. */
  private respelled(text: string): string | undefined {
    if (text.length < RESPELLED || !/^\p{L}\p{Ll}+$/u.test(text)) return undefined;
    const known = (word: string) => (this.words.read(normalize(word)).length ? word : undefined);
    for (let i = 1; i < text.length; i++) {
      const letter = text[i] ?? '';
      if (!/[bdfgklmnprst]/.test(letter) || text[i - 1] === letter) continue;
      const other =
        text[i + 1] === letter ? text.slice(0, i) + text.slice(i + 1) : text.slice(0, i) + letter + text.slice(i);
      const found = known(other);
      if (found) return found;
    }
    return undefined;
  }

  /** Readings of a genitive: nouns and names with -s, `'s` or `'`. */
  private genitive(norm: string, text: string): Reading[] {
    if (!/[^s]'?s$|s'$/.test(norm)) return [];
    const readings = this.direct(norm.replace(/'?s'?$/, ''), text.replace(/['’]?s['’]?$/i, ''));
    return readings.filter(({ features }) => features & Noun);
  }

  /** Readings of a word as it stands; names keep their capital, and are also known in capitals throughout. */
  private direct(norm: string, text: string): Reading[] {
    const readings = this.words.read(norm);
    if (!/^\p{Lu}/u.test(text)) return readings;
    const written = text.normalize('NFC');
    const named = this.words.read(written);
    if (named.length) return [...readings, ...named];
    return /^\p{Lu}{3,}$/u.test(written)
      ? [...readings, ...this.words.read(written[0] + written.slice(1).toLowerCase())]
      : readings;
  }

  private addReading(tags: Set<string>, { lemma, features, tags: own }: Reading, norm: string): void {
    tags.add(`=${lemma}`);
    for (const name of featureNames(features & ~STANDARD)) tags.add(name);
    for (const tag of own) if (!this.words.excludes(norm, tag)) tags.add(tag);
  }

  /** Compounds get the classes of their head, and hyphened those of their first part; words that are listed themselves only the traces of their parts. */
  private addCompound(tags: Set<string>, word: string, listed: Reading[]) {
    const genitive = !listed.length && word.endsWith('s') ? splitCompound(word.slice(0, -1), this.words) : null;
    const found = splitCompound(word, this.words) ?? genitive;
    if (!found || (listed.length && !found.first.length)) return undefined;
    for (const { lemma, features, headTags } of found.head) {
      tags.add(`+${lemma}`);
      if (listed.length || !found.inherits) continue;
      for (const name of featureNames(features & ~STANDARD)) tags.add(name);
      for (const tag of headTags) if (!this.words.excludes(word, tag)) tags.add(tag);
    }
    for (const { lemma, tags: own } of found.first) {
      tags.add(`-${lemma}`);
      for (const tag of own) if (!this.words.excludes(word, tag)) tags.add(`${tag}-`);
    }
    if (!found.first.length) tags.add(`-${found.parts[0]}`);
    return found;
  }
}

/** What the way a word is written tells. */
function shape(text: string, isFirst: boolean): Set<string> {
  const tags = new Set<string>();
  if (!isFirst && /^\p{Lu}/u.test(text)) tags.add('Capital');
  if (/^\p{Lu}[\p{Lu}\p{N}-]+$/u.test(text)) tags.add('Upper');
  if (/^\d/.test(text)) tags.add('Number');
  return tags;
}

/** A noun as it stands first in a compound, and nothing else. */
function isBareNoun(tags: ReadonlySet<string>): boolean {
  return tags.has('Noun') && !['Definite', 'Plural', 'Verb', 'Adjective', 'Name'].some((tag) => tags.has(tag));
}

/** `Nb` or `Nn` only when every reading is of that standard. */
function addStandard(tags: Set<string>, readings: Reading[]): void {
  if (!readings.length) return;
  if (readings.every(({ features }) => features & Nb)) tags.add('Nb');
  if (readings.every(({ features }) => features & Nn)) tags.add('Nn');
}
