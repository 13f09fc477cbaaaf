import { expect, test } from 'vitest';
import { strike } from '../../src/page/strike';

/** The words between «» are struck. */
const struck = (marked: string): string => {
  const start = marked.indexOf('«');
  const end = marked.indexOf('»') - 1;
  const text = marked.replace(/[«»]/g, '');
  const taken = strike(text, { start, end });
  return text.slice(0, taken.start) + text.slice(taken.end);
};

test.for([
  ['Første. «Andre setning». Tredje.', 'Første. Tredje.'],
  ['«Første setning». Andre.', 'Andre.'],
  ['Første. «Siste setning».', 'Første.'],
  ['Første. «Siste setning.»', 'Første.'],
  ['Linje.\n«Hele linjen».\nLinje.', 'Linje.\n\nLinje.'],
  ['Hun «alltid» kommer for sent.', 'Hun kommer for sent.'],
  ['Hun er «lat».', 'Hun er.'],
  ['Hun er flink, men «lat»', 'Hun er flink, men'],
  ['Hun er «lat», sa han.', 'Hun er, sa han.'],
])('striking in %s leaves %s', ([marked, left]) => {
  expect(struck(marked as string)).toBe(left);
});
