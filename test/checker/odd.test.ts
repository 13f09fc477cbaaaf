import fc from 'fast-check';
import { expect, test } from 'vitest';
import { check, groupOf, openSession } from '../../src/checker';
import { oddText } from '../odd/unicode';

test('whatever the text, the checker answers, with findings within it, in reading order, the same each time', () => {
  fc.assert(
    fc.property(oddText, (text) => {
      const report = check(text);
      for (const list of [report.findings, report.advice]) {
        let last = 0;
        for (const { start, end, category, cues = [] } of list) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(groupOf(category)).toBeTruthy();
          for (const cue of cues) expect(cue.start >= start && cue.end <= end && cue.start < cue.end).toBe(true);
          last = start;
        }
      }
      expect(check(text)).toEqual(report);
    }),
    { numRuns: 400 },
  );
});

test('odd text that is typed into and cut from is read as if it were new', () => {
  const place = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(oddText, fc.array(fc.tuple(place, place, oddText), { maxLength: 4 }), (first, edits) => {
      const session = openSession();
      let text = first;
      expect(session.update(text)).toEqual(check(text));
      for (const [from, length, added] of edits) {
        const at = Math.floor(from * text.length);
        text = text.slice(0, at) + added + text.slice(at + Math.floor(length * 50));
        expect(session.update(text)).toEqual(check(text));
      }
    }),
    { numRuns: 100 },
  );
});

test('own words may be any text at all', () => {
  fc.assert(
    fc.property(
      fc.array(oddText, { maxLength: 3 }),
      fc.array(oddText, { maxLength: 3 }),
      oddText,
      (flag, ignore, text) => {
        expect(() => check(text, { words: { flag, ignore } })).not.toThrow();
      },
    ),
    { numRuns: 100 },
  );
});
