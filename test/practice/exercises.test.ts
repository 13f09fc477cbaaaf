import { describe, expect, it } from 'vitest';
import { check, groupOf } from '../../src/checker';
import { exerciseOf } from '../../src/practice/exercise';
import { EXERCISES } from '../../src/practice/exercises.generated';

/** What the checker finds, as lines that say where, so that a failure can be read. */
const found = (text: string) =>
  check(text).findings.map(({ start, end, category }) => `${category}: ${text.slice(start, end)}`);

describe.each(EXERCISES.map((file) => exerciseOf(file)))('the exercise $id', ({ text, answer, missing, rewrites }) => {
  const report = check(text);

  it('has every part of its answer found, and nothing else', () => {
    const isFound = ({ start, end, label }: (typeof answer)[0]) =>
      report.findings.some(
        (finding) => finding.start < end && finding.end > start && groupOf(finding.category) === groupOf(label),
      );
    expect(answer.filter((part) => !isFound(part)).map(({ start, end }) => text.slice(start, end))).toEqual([]);
    const inAnswer = ({ start, end, category }: (typeof report.findings)[0]) =>
      answer.some((part) => start < part.end && end > part.start && groupOf(category) === groupOf(part.label));
    expect(report.findings.filter((one) => !inAnswer(one)).map(({ start, end }) => text.slice(start, end))).toEqual([]);
  });

  it('lacks what it says it lacks', () => {
    expect(report.missing).toEqual(missing.length > 0 ? expect.arrayContaining(missing) : []);
    expect(report.missing).toHaveLength(missing.length);
  });

  it('has rewrites in which nothing is found or missing', () => {
    for (const rewrite of rewrites) {
      expect(found(rewrite)).toEqual([]);
      expect(check(rewrite).missing).toEqual([]);
    }
  });
});
