import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocks, readBlock, readBlocks } from '../../src/norwegian';
import { nlp } from '../../src/norwegian/plugin';

/** Pieces that have broken offsets in other checkers: decomposed letters, joined emoji, spaces and hyphens of other kinds, unread signs, half a pair. */
const ODD = [
  'å',
  'ǿ',
  '👩🏽‍⚕️',
  '🇳🇴',
  '\u00a0',
  '\u202f',
  '\u2011',
  '\u00ad',
  '\u200b',
  '\u2060',
  '\ufeff',
  '\ud83d',
  '\udc00',
  '\r\n',
  '\r',
  '\n',
  '\t',
  '\u2028',
  'é',
  'ﬁ',
  'İ',
  'ß',
  '…',
  '«',
  '»',
  '“',
  '—',
  '–',
  '(',
  ')',
  '|',
  '§',
  '%',
  '1 312',
  '12.3.2024',
  '3,5',
  '10:30',
  'f.eks.',
  'kl. 10',
  'sykmeldt',
  'Ola',
  'syke melding',
  '- ',
  '1. ',
  'Leder: ',
  '# ',
  '. ',
  '? ',
  '.',
  ' ',
  ' og ',
  'HMS-arbeid',
  'e-post',
  "Ola's",
  '@',
  '/',
  '_',
  '**',
];
const text = fc
  .array(fc.oneof(fc.constantFrom(...ODD), fc.string({ unit: 'grapheme', maxLength: 6 })), { maxLength: 40 })
  .map((parts) => parts.join(''));

describe('offsets', () => {
  it('cut every token out of the text as it was written', () => {
    fc.assert(
      fc.property(text, (input) => {
        for (const { start, block } of readBlocks(input)) {
          for (const { tokens } of block.sentences) {
            for (const token of tokens) expect(input.slice(start + token.start, start + token.end)).toBe(token.text);
          }
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('give each sentence back from its tokens and what stands between them', () => {
    fc.assert(
      fc.property(text, (input) => {
        for (const { start, block } of readBlocks(input)) {
          for (const sentence of block.sentences) {
            const joined = sentence.tokens.map(({ pre, text, post }) => pre + text + post).join('');
            expect(joined).toBe(input.slice(start + sentence.start, start + sentence.end));
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('rise through the text without overlap, and leave nothing but signs outside the tokens', () => {
    fc.assert(
      fc.property(text, (input) => {
        let end = 0;
        let left = '';
        for (const { start, block } of readBlocks(input)) {
          for (const { tokens } of block.sentences) {
            for (const token of tokens) {
              expect(start + token.start).toBeGreaterThanOrEqual(end);
              left += input.slice(end, start + token.start);
              end = start + token.end;
            }
          }
        }
        // Bullets and numbering may be letters or digits; everything else outside tokens is punctuation.
        expect(
          (left + input.slice(end)).replace(
            /(^|[\r\n\v\f\u0085\u2028\u2029])[^\p{L}\p{N}]*\(?([a-zA-Z]|\d{1,2}(\.\d{1,2})*)[.)\s]/gu,
            '',
          ),
        ).not.toMatch(/\p{L}{2}/u);
      }),
      { numRuns: 1000 },
    );
  });

  it('of blocks cover the text but for line breaks', () => {
    fc.assert(
      fc.property(text, (input) => {
        let end = 0;
        let between = '';
        for (const span of blocks(input)) {
          between += input.slice(end, span.start);
          end = span.end;
        }
        expect(between + input.slice(end)).toMatch(/^[\r\n\v\f\u0085\u2028\u2029]*$/);
      }),
      { numRuns: 1000 },
    );
  });

  it('do not depend on where in a text a block stands', () => {
    fc.assert(
      fc.property(text, text, (before, input) => {
        const [block] = blocks(input);
        const own = readBlock(input.slice(block?.start, block?.end));
        const inside = `${before}\n\n${input}`;
        const found = readBlocks(inside).find(({ start }) => start === before.length + 2);
        expect(found?.block).toEqual(own);
      }),
      { numRuns: 500 },
    );
  });

  it('stay exact in the view of compromise, which gives the text back', () => {
    fc.assert(
      fc.property(text, (input) => {
        const view = nlp(input);
        if (view.found) expect(view.text('text')).toBe(input);
      }),
      { numRuns: 500 },
    );
  });
});
