import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Draft } from '../../src/checker/draft';
import { blocks } from '../../src/norwegian';

/** A line long enough to be taken as broken by hand, when the next goes on in lower case. */
const FULL = 'Vi gikk gjennom alt som har skjedd siden sist, og hun fortalte at arbeidet';
const line = fc.constantFrom(FULL, FULL, 'går bra', 'Ny linje.', 'Ny', '- punkt', '', '> svar');
const text = fc
  .array(fc.tuple(line, fc.constantFrom('\n', '\r\n')), { minLength: 3, maxLength: 12, size: 'max' })
  .map((lines) => lines.map((parts) => parts.join('')).join(''));
const added = fc.oneof(fc.constantFrom('', 'a', 'A', '\n', '.', '- ', FULL), text);
const edit = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.boolean(), fc.constantFrom(0, 0, 1, 5, 80), added);

const applied = (before: string, [where, atLine, removed, added]: [number, boolean, number, string]): string => {
  const anywhere = Math.floor(where * before.length);
  const at = atLine ? before.lastIndexOf('\n', anywhere) + 1 : anywhere;
  return before.slice(0, at) + added + before.slice(at + removed);
};

describe('a draft', () => {
  it('has after every edit the blocks that its text is cut into', () => {
    fc.assert(
      fc.property(text, fc.array(edit, { maxLength: 8 }), (first, edits) => {
        const draft = new Draft<string>();
        let now = first;
        for (const one of [undefined, ...edits]) {
          if (one) now = applied(now, one);
          draft.take(now);
          expect(draft.starts.map((start, at) => ({ start, end: draft.ends[at] }))).toEqual(blocks(now));
          expect(draft.waiting).toBe(draft.contents.filter((content) => content === undefined).length);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('keeps what was made of a block exactly as long as the text of the block stands', () => {
    fc.assert(
      fc.property(text, fc.array(edit, { maxLength: 8 }), (first, edits) => {
        const draft = new Draft<string>();
        let now = first;
        for (const one of [undefined, ...edits]) {
          if (one) now = applied(now, one);
          draft.take(now);
          draft.contents.forEach((content, at) => {
            const own = now.slice(draft.starts[at], draft.ends[at]);
            expect(content ?? own).toBe(own);
            if (content === undefined) draft.fill(at, own);
          });
        }
      }),
      { numRuns: 200 },
    );
  });

  it('hands what was made of a block before its text changed to what is made of it next, once', () => {
    const draft = new Draft<string>();
    draft.take('Ett.\n\nTo.\n\nTre.');
    for (const [at, start] of draft.starts.entries()) draft.fill(at, draft.text.slice(start, draft.ends[at]));
    draft.take('Ett.\n\nTo til.\n\nTre.');
    draft.take('Ett.\n\nTo til nå.\n\nTre.');
    expect(draft.former.filter(Boolean)).toEqual(['To.']);
    const at = draft.contents.indexOf(undefined);
    expect(draft.former[at]).toBe('To.');
    draft.fill(at, 'To til nå.');
    expect(draft.former.filter(Boolean)).toEqual([]);
  });

  it('leaves alone what lies far from an edit in a long text', () => {
    const draft = new Draft<string>();
    const long = `${FULL}.\n`.repeat(2000);
    draft.take(long);
    draft.contents.forEach((_, at) => {
      draft.fill(at, 'made');
    });
    draft.take(`${long.slice(0, 70_000)}x${long.slice(70_000)}`);
    expect(draft.waiting).toBe(1);
  });
});
