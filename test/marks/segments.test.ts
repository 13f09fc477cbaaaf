import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Finding } from '../../src/checker/report';
import { segmentsOf } from '../../src/marks/segments';
import { signOf } from '../../src/ui/looks';

const finding = fc
  .record({
    start: fc.nat(30),
    length: fc.integer({ min: 1, max: 10 }),
    category: fc.constantFrom<Finding['category']>('warning', 'sensitive.health', 'pressure'),
  })
  .map(
    ({ start, length, category }): Finding => ({ start, end: start + length, category, rule: 'r', severity: 'high' }),
  );

test('every marked character is painted once, as the shortest finding that covers it', () => {
  fc.assert(
    fc.property(fc.array(finding, { maxLength: 8 }), (findings) => {
      const segments = segmentsOf(findings);
      for (let at = 0; at < 45; at++) {
        const covering = findings.filter(({ start, end }) => start <= at && at < end);
        const painted = segments.filter(({ start, end }) => start <= at && at < end);
        expect(painted.length).toBe(covering.length ? 1 : 0);
        const shortest = Math.min(...covering.map(({ start, end }) => end - start));
        const signs = covering
          .filter(({ start, end }) => end - start === shortest)
          .map(({ category }) => signOf(category));
        if (painted[0]) expect(signs).toContain(painted[0].sign);
      }
    }),
  );
});

test('a finding within another shows in the midst of it', () => {
  const base = { rule: 'r', severity: 'high' } as const;
  const segments = segmentsOf([
    { ...base, start: 0, end: 20, category: 'pressure' },
    { ...base, start: 5, end: 9, category: 'sensitive.health' },
  ]);
  expect(segments).toEqual([
    { start: 0, end: 5, sign: 'pressure' },
    { start: 5, end: 9, sign: 'sensitive' },
    { start: 9, end: 20, sign: 'pressure' },
  ]);
});
