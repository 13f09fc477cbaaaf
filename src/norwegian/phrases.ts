import type { Phrase } from './words';

/** The fixed expressions that begin with a word. Small words begin a hundred: the word behind tells which of them may stand here. */
export class Phrases {
  /** By the second word: places in `all`. */
  private readonly before = new Map<string, number[]>();
  /** Of those whose second key is a base form, or that have none. */
  private readonly anyhow: number[] = [];

  constructor(private readonly all: readonly Phrase[]) {
    for (const [place, { rest }] of all.entries()) {
      const [second = ''] = rest;
      if (second === '' || second.startsWith('=')) {
        this.anyhow.push(place);
        continue;
      }
      const own = this.before.get(second) ?? [];
      this.before.set(second, own);
      own.push(place);
    }
  }

  /** Those that may stand where a word follows, in the order of the word lists. */
  followedBy(word: string | undefined): readonly Phrase[] {
    const own = word === undefined ? undefined : this.before.get(word);
    if (!own && this.anyhow.length === 0) return NONE;
    return [...this.anyhow, ...(own ?? [])].sort((a, b) => a - b).map((place) => this.all[place] as Phrase);
  }
}

const NONE: readonly Phrase[] = [];
