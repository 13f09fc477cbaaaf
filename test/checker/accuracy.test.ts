import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { add, compare, f1, interval } from '../../src/commands/accuracy/score';
import { BASELINE, baselineOf, measureAll } from '../../src/commands/accuracy/sets';
import { figuresOf } from '../../src/commands/accuracy/table';

/** How far F1 may fall below the baseline. */
const TOLERANCE = 0.02;

describe('the score', () => {
  const span = (start: number, end: number) => ({ start, end });

  it('pairs each finding with one span and each span with one finding, as many as there can be', () => {
    const [wide, first, second] = [span(0, 10), span(0, 4), span(5, 9)];
    const { hits, missed, falseAlarms } = compare([wide, span(0, 2)], [first, second]);
    expect(hits).toHaveLength(2);
    expect(missed).toEqual([]);
    expect(falseAlarms).toEqual([]);
    expect(compare([wide], [first, second]).missed).toHaveLength(1);
  });

  it('counts what is said twice of one span once, and what touches none as a false alarm', () => {
    const { hits, falseAlarms } = compare([span(0, 4), span(5, 9), span(20, 25)], [span(0, 10)]);
    expect(hits).toHaveLength(1);
    expect(falseAlarms).toEqual([span(20, 25)]);
    expect(compare([span(10, 12)], [span(0, 10)]).hits).toEqual([]);
  });

  it('gives an interval around F1 that is the same every time', () => {
    const texts = [
      { hit: 3, missed: 1, false: 0 },
      { hit: 1, missed: 2, false: 1 },
      { hit: 4, missed: 0, false: 1 },
    ];
    const [low, high] = interval(texts);
    expect(low).toBeLessThan(f1(add(texts)));
    expect(high).toBeGreaterThan(f1(add(texts)));
    expect(interval(texts)).toEqual([low, high]);
  });
});

describe('accuracy on the labelled text', () => {
  const figures = measureAll().map(({ name, way, texts }) => ({ name, way, figures: figuresOf(texts) }));
  const now = baselineOf(figures);
  const before = JSON.parse(readFileSync(BASELINE, 'utf8')) as typeof now;

  it.each(Object.keys(before))('has not fallen on %s', (set) => {
    const fallen = Object.entries(before[set] ?? {}).filter(([row, f1]) => (now[set]?.[row] ?? 0) < f1 - TOLERANCE);
    expect(fallen.map(([row, f1]) => `${row}: ${f1} → ${now[set]?.[row]}`)).toEqual([]);
  });
});
