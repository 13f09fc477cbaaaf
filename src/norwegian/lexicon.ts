import { Later } from '../packing/later';
import { Analyser } from './analysis';
import { Words } from './words';
import { packed } from './words.generated';

/** The word lists, unpacked once for a page, and what has been looked up in them. */
export const lexicon = new Later(function* () {
  return new Analyser(yield* Words.unpack(packed));
});
