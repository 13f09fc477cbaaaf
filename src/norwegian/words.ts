import { Adjective, Noun } from './features';

/** Words that share endings and tags. */
interface Group {
  /** Ending → features; the first is the lemma's. */
  endings: Map<string, number>;
  lemmaEnding: string;
  tags: readonly string[];
  headTags: readonly string[];
}

interface Stem {
  group: Group;
  /** Null when the lemma is the stem with the group's first ending. */
  lemma: string | null;
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

const LONGEST_ENDING = 9;

/** The word lists, as `build/pack.ts` packed them. Reads forms by stem and ending, so the forms themselves are never laid out in memory. */
export class Words {
  readonly tags: ReadonlySet<string>;
  /** Lower case misspelling → right form. */
  readonly corrections: ReadonlyMap<string, string>;
  /** First key (a word, or `=lemma`) → phrases that begin with it. */
  readonly phrases = new Map<string, Phrase[]>();
  private readonly stems = new Map<string, Stem>();
  private readonly excluded = new Map<string, Set<string>>();

  constructor(packed: string) {
    const [tagLine = '', corrections = '', excluded = '', phrases = '', ...groups] = packed.split('\n');
    const names = tagLine.split(' ');
    const tagsOf = (ids: string) =>
      ids
        .split(',')
        .filter(Boolean)
        .map((id) => names[Number.parseInt(id, 36)] ?? '');
    this.tags = new Set(names);
    this.corrections = new Map(fields(corrections).map((pair) => pair.split('=') as [string, string]));
    for (const field of fields(excluded)) {
      const [id = '', words = ''] = field.split(':');
      const tag = tagsOf(id)[0] ?? '';
      for (const word of words.split(',')) this.excluded.set(word, (this.excluded.get(word) ?? new Set()).add(tag));
    }
    for (const field of fields(phrases)) {
      const colon = field.indexOf(':');
      const [first = '', ...rest] = field.slice(colon + 1).split(' ');
      this.phrases.set(first, [...(this.phrases.get(first) ?? []), { rest, tags: tagsOf(field.slice(0, colon)) }]);
    }
    for (const line of groups) this.addGroup(line.split('\t'), tagsOf);
  }

  private addGroup(
    [endings = '', tags = '', headTags = '', stems = '']: string[],
    tagsOf: (ids: string) => string[],
  ): void {
    const pairs = endings.split(',').map((pair): [string, number] => {
      const colon = pair.indexOf(':');
      return [pair.slice(0, colon), Number.parseInt(pair.slice(colon + 1), 36)];
    });
    const group: Group = {
      endings: new Map(pairs),
      lemmaEnding: pairs[0]?.[0] ?? '',
      tags: tagsOf(tags),
      headTags: tagsOf(headTags),
    };
    for (const item of stems.split(' ')) {
      const equals = item.indexOf('=');
      const stem = equals < 0 ? item : item.slice(0, equals);
      const lemma = equals < 0 ? null : item.slice(equals + 1);
      this.stems.set(stem, { group, lemma, next: this.stems.get(stem) });
    }
  }

  /** All readings of a form, written as in the lists: lower case, or with the capital of a name. Genitives are not read here. */
  read(form: string): Reading[] {
    const readings: Reading[] = [];
    for (let length = form.length; length >= Math.max(1, form.length - LONGEST_ENDING); length--) {
      for (let stem = this.stems.get(form.slice(0, length)); stem; stem = stem.next) {
        const { group, lemma } = stem;
        const features = group.endings.get(form.slice(length));
        if (features === undefined) continue;
        const { tags, headTags } = group;
        readings.push({ lemma: lemma ?? form.slice(0, length) + group.lemmaEnding, features, tags, headTags });
      }
    }
    return readings;
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

function fields(line: string): string[] {
  return line === '' ? [] : line.split('\t');
}
