import { Analyser } from './analysis';
import { Words } from './words';
import { packed } from './words.generated';

/** The word lists, unpacked once for a page, and what has been looked up in them. */
export const analyser = new Analyser(new Words(packed));
