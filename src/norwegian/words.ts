import { OddsAfter, WideOdds } from '../packing/odds';
import { NumberReader } from '../packing/reader';
import { Adjective, Noun } from './features';

/** Ending → features; the first is the lemma's. */
type Endings = ReadonlyMap<string, number>;

interface Tags {
  own: readonly string[];
  /** Those that go on to compounds. */
  head: readonly string[];
}

interface Stem {
  endings: Endings;
  tags: Tags;
  lemma: string;
  next: Stem | undefined;
}

/** One way to read a form. */
export interface Reading {
  lemma: string;
  features: number;
  tags: readonly string[];
  /** The tags that it gives to a compound which ends in it. */
  headTags: readonly string[];
}

/** A fixed expression: the keys after the first, words or `=lemma`, and its tags. */
export interface Phrase {
  rest: readonly string[];
  tags: readonly string[];
}

/** Longer endings are not kept apart from their stem: each letter is one more place to look. */
export const LONGEST_ENDING = 9;
/** Stems say with one of these how many letters they share with the stem before. */
export const SHARED = ':;<=>?@[]^_`{|}~';

/** So many stems are unpacked between two turns of the page. */
const STEP = 1000;

/** The odds of what is told of stems in numbers. */
export class StemOdds {
  /** By those of the stem before: in alphabetical order, compounds of one kind stand together. */
  readonly endings = new OddsAfter(11);
  /** By its endings. */
  readonly tags = new OddsAfter(11);
  readonly lacking = new WideOdds();
}

/** The word lists, as `build/pack.ts` packed them. Reads forms by stem and ending, so the forms themselves are never laid out in memory. */
export class Words {
  readonly tags: ReadonlySet<string>;
  /** Lower case misspelling → right form. */
  readonly corrections: ReadonlyMap<string, string>;
  /** First key (a word, or `=lemma`) → phrases that begin with it. */
  readonly phrases = new Map<string, Phrase[]>();
  private readonly stems = new Map<string, Stem>();
  /** In the order in which they are packed. */
  private readonly places: { stem: string; endings: Endings }[] = [];
  private readonly excluded = new Map<string, Set<string>>();

  /** Unpacks the word lists; yields after every few milliseconds. */
  static *unpack(packed: string): Generator<void, Words> {
    const [tagLine = '', corrections = '', excluded = '', phrases = '', ...stems] = packed.split('\n');
    const words = new Words(tagLine, corrections, excluded, phrases);
    yield;
    yield* words.addStems(stems, tagLine.split(' '));
    return words;
  }

  private constructor(tagLine: string, corrections: string, excluded: string, phrases: string) {
    const names = tagLine.split(' ');
    this.tags = new Set(names);
    this.corrections = new Map(fields(corrections).map((pair) => pair.split('=') as [string, string]));
    for (const field of fields(excluded)) {
      const [id = '', words = ''] = field.split(':');
      const tag = tagsOf(id, names)[0] ?? '';
      for (const word of words.split(',')) this.excluded.set(word, (this.excluded.get(word) ?? new Set()).add(tag));
    }
    for (const field of fields(phrases)) {
      const colon = field.indexOf(':');
      const [first = '', ...rest] = field.slice(colon + 1).split(' ');
      const own = this.phrases.get(first) ?? [];
      this.phrases.set(first, own);
      own.push({ rest, tags: tagsOf(field.slice(0, colon), names) });
    }
  }

  private *addStems(
    [endingLine = '', tagLine = '', coded = '', lemmaEnds = '', packed = '']: string[],
    names: readonly string[],
  ): Generator<void> {
    const endings = endingLine.split('\t').map(readEndings);
    const tagSets = tagLine.split('\t').map((set): Tags => {
      const [own, head] = set.split(' ');
      return { own: tagsOf(own, names), head: tagsOf(head, names) };
    });
    const lemmaEnd = lemmaEnds.split(' ').values();
    const numbers = new NumberReader(packed);
    const odds = new StemOdds();
    let before = 0;
    for (const stem of stemsOf(coded)) {
      before = numbers.number(odds.endings.after(before));
      const own = endings[before] as (typeof endings)[number];
      const tags = tagSets[numbers.number(odds.tags.after(before))] as Tags;
      const lacking = numbers.wide(odds.lacking);
      const lemma = lacking ? stem.slice(0, stem.length - lacking + 1) + lemmaEnd.next().value : stem + own.first;
      this.stems.set(stem, { endings: own.endings, tags, lemma, next: this.stems.get(stem) });
      if (this.places.push({ stem, endings: own.endings }) % STEP === 0) yield;
    }
  }

  /** All readings of a form, written as in the lists: lower case, or with the capital of a name. Genitives are not read here. */
  read(form: string): Reading[] {
    const readings: Reading[] = [];
    for (let length = form.length; length >= Math.max(1, form.length - LONGEST_ENDING); length--) {
      for (let stem = this.stems.get(form.slice(0, length)); stem; stem = stem.next) {
        const features = stem.endings.get(form.slice(length));
        if (features === undefined) continue;
        readings.push({ lemma: stem.lemma, features, tags: stem.tags.own, headTags: stem.tags.head });
      }
    }
    return readings;
  }

  get stemCount(): number {
    return this.places.length;
  }

  /** The forms of the stem at a place. A word may be among those of several places. */
  formsAt(place: number): string[] {
    const { stem = '', endings = [] } = this.places[place] ?? {};
    return Array.from(endings, ([ending]) => stem + ending);
  }

  /** Whether a word is on the stop list (`not:`) of a class. */
  excludes(word: string, tag: string): boolean {
    return this.excluded.get(word)?.has(tag) ?? false;
  }

  /** The lemmas that a pattern's `{word}` stands for; none when the lists have no such base form. */
  lemmas(word: string, part?: 'noun' | 'verb' | 'adjective'): string[] {
    const wanted = part === 'noun' ? Noun : part === 'verb' ? 2 : part === 'adjective' ? Adjective : 0;
    const found = this.read(word).filter(({ features }) => !wanted || features & wanted);
    return [...new Set(found.map(({ lemma }) => lemma))];
  }
}

const tagsOf = (ids = '', names: readonly string[] = []): string[] =>
  ids
    .split(',')
    .filter(Boolean)
    .map((id) => names[Number.parseInt(id, 36)] ?? '');

function fields(line: string): string[] {
  return line === '' ? [] : line.split('\t');
}

function readEndings(line: string): { endings: Endings; first: string } {
  const pairs = line.split(',').map((pair): [string, number] => {
    const colon = pair.indexOf(':');
    return [pair.slice(0, colon), Number.parseInt(pair.slice(colon + 1), 36)];
  });
  return { endings: new Map(pairs), first: pairs[0]?.[0] ?? '' };
}

/** Undoes the front coding of `build/pack.ts`. */
function* stemsOf(coded: string): Generator<string> {
  let before = '';
  let start = 0;
  for (let i = 1; i <= coded.length; i++) {
    if (i < coded.length && !SHARED.includes(coded[i] ?? '')) continue;
    before = before.slice(0, SHARED.indexOf(coded[start] ?? '')) + coded.slice(start + 1, i);
    yield before;
    start = i;
  }
}
