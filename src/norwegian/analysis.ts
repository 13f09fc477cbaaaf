import { splitCompound } from './compounds';
import { featureNames, Nb, Nn, Noun } from './features';
import { normalize } from './tokens';
import type { Phrase, Reading, Words } from './words';

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
  phrases: readonly Phrase[] | undefined;
}

/** More different words than any minutes have; then the memory is given back. */
const CACHE = 20_000;
const STANDARD = Nb | Nn;

/** Looks words up, once for each way they are written. */
export class Analyser {
  private readonly first = new Map<string, Analysis>();
  private readonly inside = new Map<string, Analysis>();

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
  isApart(first: string, gap: string, second: string): boolean {
    if (gap !== ' ' || first.length < 3 || second.length < 3 || !/^\p{Ll}/u.test(second)) return false;
    const a = this.analyse(first, true);
    const b = this.analyse(second, true);
    if (this.apart.has(a.norm) && this.words.corrections.has(`${a.norm} ${b.norm}`)) return true;
    if (!b.tags.has('Noun') || b.tags.has('Verb') || b.tags.has('Adjective') || a.tags.has('Number')) return false;
    return (
      (!a.tags.has('Known') || isBareNoun(a)) &&
      this.words.read(a.norm + b.norm).some(({ features }) => features & Noun)
    );
  }

  private read(text: string, isFirst: boolean): Analysis {
    const typed = normalize(text);
    const right = this.words.corrections.get(typed) ?? (/\p{L} \p{L}/u.test(typed) ? typed.replace(' ', '') : typed);
    const tags = new Set<string>();
    const capital = /^\p{Lu}/u.test(text);
    if (capital && !isFirst) tags.add('Capital');
    if (/^\p{Lu}[\p{Lu}\p{N}-]+$/u.test(text)) tags.add('Upper');
    if (/^\d/.test(right)) tags.add('Number');
    let readings = this.direct(right, text, capital);
    if (!readings.length && /[^s]'?s$|s'$/.test(right)) {
      readings = this.direct(right.replace(/'?s'?$/, ''), text.replace(/['’]?s['’]?$/i, ''), capital).filter(
        (r) => r.features & Noun,
      );
      if (readings.length) tags.add('Genitive');
    }
    for (const reading of readings) this.addReading(tags, reading, right);
    addStandard(tags, readings);
    const parts = right.length >= 6 || right.includes('-') ? this.addCompound(tags, right, readings) : undefined;
    const lemmas = [...new Set((readings.length ? readings : (parts?.head ?? [])).map((r) => r.lemma))];
    if (readings.length || parts) tags.add('Known');
    const phrases = [right, ...lemmas.map((lemma) => `=${lemma}`)].flatMap((key) => this.words.phrases.get(key) ?? []);
    return { norm: right, lemmas, tags, parts: parts?.parts, phrases: phrases.length ? phrases : undefined };
  }

  /** Readings of a word as it stands; names keep their capital, and are also known in capitals throughout. */
  private direct(norm: string, text: string, capital: boolean): Reading[] {
    const readings = this.words.read(norm);
    if (!capital) return readings;
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

/** A noun as it stands first in a compound, and nothing else. */
function isBareNoun({ tags }: Analysis): boolean {
  return tags.has('Noun') && !['Definite', 'Plural', 'Verb', 'Adjective', 'Name'].some((tag) => tags.has(tag));
}

/** `Nb` or `Nn` only when every reading is of that standard. */
function addStandard(tags: Set<string>, readings: Reading[]): void {
  if (!readings.length) return;
  if (readings.every(({ features }) => features & Nb)) tags.add('Nb');
  if (readings.every(({ features }) => features & Nn)) tags.add('Nn');
}
