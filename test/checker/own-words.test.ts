import { expect, test } from 'vitest';
import { check } from '../../src/checker';

const marked = (text: string, words: { ignore?: string[]; flag?: string[] }) => {
  const { findings, advice } = check(text, { words });
  const cut = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
  return { findings: findings.map(cut), advice: advice.map(cut) };
};
const WARNED = 'Hun får med dette en muntlig advarsel.';

test('what is found by a word to ignore is no finding, in any inflection', () => {
  expect(marked(WARNED, {}).findings).toHaveLength(1);
  expect(marked(WARNED, { ignore: ['advarsler'] }).findings).toEqual([]);
  expect(marked(WARNED, { ignore: ['muntlig advarsel'] }).findings).toEqual([]);
});

test('a word to ignore elsewhere in the sentence changes nothing', () => {
  expect(marked(`${WARNED.slice(0, -1)} på Ibsen.`, { ignore: ['Ibsen'] }).findings).toHaveLength(1);
});

test('a word to flag is shown as advice where it stands, and nothing else is', () => {
  const text = 'Vi brukte Ragnarok-malen. Hun rapporterer til Sentralen og Øvre styre. 😀 Øvre  styret er enig.';
  expect(marked(text, { flag: ['sentralen', 'øvre styre'] }).advice).toEqual([
    'Sentralen',
    'Øvre styre',
    'Øvre  styret',
  ]);
});

test('a word that is no word is passed over', () => {
  expect(marked(WARNED, { flag: ['', '…'], ignore: [' '] })).toEqual(marked(WARNED, {}));
});

test('words to flag are turned off like a rule', () => {
  expect(check('Sentralen ringte.', { words: { flag: ['sentralen'] }, off: { rules: ['own-word'] } }).advice).toEqual(
    [],
  );
});
