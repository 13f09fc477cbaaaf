import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editBetween, joinEdits, shiftSpan, stretchSpan } from '../../src/fields/edit';

const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'æ', '😀'), maxLength: 12 });

test('an edit is the smallest stretch that makes one text into the other', () => {
  fc.assert(
    fc.property(text, text, (old, next) => {
      const edit = editBetween(old, next);
      if (!edit) {
        expect(old).toBe(next);
        return;
      }
      expect(old.slice(0, edit.start) + next.slice(edit.start, edit.after) + old.slice(edit.before)).toBe(next);
      expect(old[edit.start] !== next[edit.start] || edit.before === edit.start || edit.after === edit.start).toBe(
        true,
      );
    }),
  );
});

test('a span that an edit leaves alone holds the same words after it', () => {
  fc.assert(
    fc.property(text, text, fc.nat(12), fc.nat(12), (old, next, from, length) => {
      const edit = editBetween(old, next);
      const span = { start: Math.min(from, old.length), end: Math.min(from + length, old.length) };
      const shifted = edit ? shiftSpan(span, edit) : span;
      if (shifted) expect(next.slice(shifted.start, shifted.end)).toBe(old.slice(span.start, span.end));
    }),
  );
});

test('two edits as one hold all that either changed', () => {
  fc.assert(
    fc.property(text, text, text, (old, between, next) => {
      const edit = joinEdits(editBetween(old, between), editBetween(between, next));
      if (!edit) expect(old).toBe(next);
      else expect(old.slice(0, edit.start) + next.slice(edit.start, edit.after) + old.slice(edit.before)).toBe(next);
    }),
  );
});

test('typing behind a span or before it leaves it alone, typing in it does not', () => {
  expect(shiftSpan({ start: 2, end: 4 }, { start: 4, before: 4, after: 5 })).toEqual({ start: 2, end: 4 });
  expect(shiftSpan({ start: 2, end: 4 }, { start: 2, before: 2, after: 3 })).toEqual({ start: 3, end: 5 });
  expect(shiftSpan({ start: 2, end: 4 }, { start: 3, before: 3, after: 4 })).toBeNull();
});

test('a stretch that follows an edit keeps its own words and takes in those put in', () => {
  fc.assert(
    fc.property(text, text, fc.nat(12), fc.nat(12), (old, next, from, length) => {
      const edit = editBetween(old, next);
      if (!edit) return;
      const span = { start: Math.min(from, old.length), end: Math.min(from + length, old.length) };
      const { start, end } = stretchSpan(span, edit);
      const touched = edit.start <= span.end && edit.before >= span.start;
      const kept = touched
        ? old.slice(span.start, Math.max(edit.start, span.start)) +
          next.slice(edit.start, edit.after) +
          old.slice(Math.min(edit.before, span.end), span.end)
        : old.slice(span.start, span.end);
      expect(next.slice(start, end)).toBe(kept);
    }),
  );
});
