import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstLine } from '../../src/fields/between';

const boxes = fc.array(fc.option(fc.nat(50), { nil: undefined }), { maxLength: 60 });

test('the first line that meets a condition is found, whichever lines are hidden, and few are measured', () => {
  fc.assert(
    fc.property(boxes, fc.nat(2000), (heights, limit) => {
      let bottom = 0;
      const lines = heights.map((height) => {
        bottom += height ?? 0;
        return height === undefined ? undefined : { bottom };
      });
      const found = firstLine(
        lines,
        (line) => line as DOMRect | undefined,
        (box) => box.bottom >= limit,
      );
      const wanted = lines.findIndex((line) => line && line.bottom >= limit);
      // Of hidden lines right before it, any will do.
      const before = lines.slice(found, wanted < 0 ? lines.length : wanted);
      expect(before.every((line) => line === undefined)).toBe(true);
      expect(lines.slice(0, found).every((line) => !line || line.bottom < limit)).toBe(true);
    }),
  );
  let measured = 0;
  const lines = Array.from({ length: 1000 }, (_, index) => index);
  const boxOf = (line: number) => {
    measured++;
    return { bottom: line } as DOMRect;
  };
  expect(firstLine(lines, boxOf, (box) => box.bottom >= 700)).toBe(700);
  expect(measured).toBeLessThan(20);
});
