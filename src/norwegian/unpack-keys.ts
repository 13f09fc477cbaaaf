import { Odds, OddsAfter, WideOdds } from '../packing/odds';
import { NumberReader } from '../packing/reader';
import type { Words } from './words';

/** What may stand before the word of a key: nothing, or what makes it a lemma or a part of a compound. */
export const MARKS = ['', '=', '+', '-'];

/** The words and tags of patterns: most of the words are in the word lists already, and are told by their place there. */
export interface PackedKeys {
  /** Those that are not, parted by spaces. */
  spelled: string;
  /** How many keys, and for each the place of its stem, counted from 1, which of its endings, and its mark; or 0. */
  places: string;
}

export class KeyOdds {
  readonly count = new WideOdds();
  readonly stem = new WideOdds();
  /** By how many endings the stem has. */
  readonly ending = new OddsAfter(6);
  readonly mark = new Odds(2);
}

/** Yields after every few milliseconds. */
export function* unpackKeys({ spelled, places }: PackedKeys, words: Words): Generator<void, string[]> {
  const others = spelled.split(' ').values();
  const numbers = new NumberReader(places);
  const odds = new KeyOdds();
  const keys: string[] = [];
  for (let left = numbers.wide(odds.count); left > 0; left--) {
    const place = numbers.wide(odds.stem) - 1;
    if (place < 0) keys.push(others.next().value ?? '');
    else {
      const forms = words.formsAt(place);
      const form = forms[numbers.number(odds.ending.after(forms.length))];
      keys.push(`${MARKS[numbers.number(odds.mark)]}${form}`);
    }
    if (left % STEP === 0) yield;
  }
  return keys;
}

/** So many keys are unpacked between two turns of the page. */
const STEP = 1000;
