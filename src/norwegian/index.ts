export { type Form, guessForm, writtenIn } from './form';

import { lexicon } from './lexicon';
import { type Block, readBlock as read, readText, type Sentence } from './read';

export { type BlockKind, blocks } from './blocks';
export { lexicon } from './lexicon';
export { type Match, type Matcher, matcher } from './matcher';
export type { CompiledPatterns } from './pattern';
export { type Block, MOST_TOKENS, type Sentence, type Token } from './read';
export type { Span } from './sentences';

/**
 * Reads the text of one block (see `blocks`). Offsets are UTF-16 code units from the start of that text, ends exclusive.
 * @param former the sentences of the block before an edit; those that stand unchanged become the new block's
 */
export function readBlock(text: string, former?: readonly Sentence[]): Block {
  return read(text, lexicon.get(), former);
}

/** Reads a whole text: where each block starts in it, and the block. */
export function readBlocks(text: string): { start: number; block: Block }[] {
  return readText(text, lexicon.get());
}
