import { lexicon } from '../norwegian';
import { kindCues } from './kinds';
import { learned } from './learned/model';
import { builtIn } from './rules';

/**
 * Unpacks a bit more of what the checker knows, a few milliseconds of work at most, so that a page stays free while it starts. What is
 * not unpacked yet when it is needed is unpacked then.
 * @returns whether there was anything to unpack
 */
export const prepare = (): boolean => [lexicon, builtIn, kindCues, learned].some((part) => part.step());
