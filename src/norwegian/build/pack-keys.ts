import { NumberWriter } from '../../packing/writer';
import { KeyOdds, MARKS, type PackedKeys } from '../unpack-keys';
import type { Words } from '../words';

interface Place {
  place: number;
  ending: number;
  endings: number;
}

/** Where each form stands in the word lists; patterns are compiled by the thousand, so it is worked out once. */
const placesIn = new WeakMap<Words, Map<string, Place>>();

function places(words: Words): Map<string, Place> {
  const found = placesIn.get(words);
  if (found) return found;
  const known = new Map<string, Place>();
  for (let place = 0; place < words.stemCount; place++) {
    const forms = words.formsAt(place);
    forms.forEach((form, ending) => {
      if (ending < MOST_ENDINGS) known.set(form, { place, ending, endings: forms.length });
    });
  }
  placesIn.set(words, known);
  return known;
}

/** Packs the words and tags of patterns; the word lists must be the ones that they are unpacked with. */
export function packKeys(keys: readonly string[], words: Words): PackedKeys {
  const known = places(words);
  const spelled: string[] = [];
  const numbers = new NumberWriter();
  const odds = new KeyOdds();
  numbers.wide(keys.length, odds.count);
  for (const key of keys) {
    const mark = MARKS.findLastIndex((mark) => key.startsWith(mark) && key !== mark);
    const found = known.get(key.slice(MARKS[mark]?.length));
    numbers.wide(found ? found.place + 1 : 0, odds.stem);
    if (found) {
      numbers.number(found.ending, odds.ending.after(found.endings));
      numbers.number(mark, odds.mark);
    } else spelled.push(key);
  }
  return { spelled: spelled.join(' '), places: numbers.text() };
}

/** As many as an ending has odds for. */
const MOST_ENDINGS = 64;
