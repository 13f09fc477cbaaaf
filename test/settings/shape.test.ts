import { expect, test } from 'vitest';
import { DEFAULTS } from '../../src/settings/settings';
import { readSettings } from '../../src/settings/shape';

test('the defaults are valid settings', () => {
  expect(readSettings(DEFAULTS)).toEqual({ settings: DEFAULTS, faults: [] });
});

const cases: [name: string, value: unknown, settings: unknown, faults: string[]][] = [
  ['a value that is none of those to choose from', { language: 'sv', from: 'high' }, { from: 'high' }, ['language']],
  ['one part of the look', { look: { theme: 'dark', lines: 'wobbly' } }, { look: { theme: 'dark' } }, ['look.lines']],
  ['a setting that does not exist', { colour: 'red', kind: 'salary' }, { kind: 'salary' }, ['colour']],
  [
    'a category that does not exist',
    { categories: { warning: false, sensitive: false, rude: false } },
    { categories: { warning: false, sensitive: false } },
    ['categories.rude'],
  ],
  [
    'a rule that is neither on nor off',
    { rules: { 'crit-pace': 'off', 'char-fit': false } },
    { rules: { 'char-fit': false } },
    ['rules.crit-pace'],
  ],
  [
    'a site with a path',
    { sites: { 'https://a.no/x': true, '*.b.no': true } },
    { sites: { '*.b.no': true } },
    ['sites.https://a.no/x'],
  ],
  [
    'a word that is no word',
    { words: { flag: ['Ås', ' ', 7], ignore: ['R&D'] } },
    { words: { flag: ['Ås'], ignore: ['R&D'] } },
    ['words.flag[1]', 'words.flag[2]'],
  ],
  ['a list where an object should be', { look: ['dark'] }, {}, ['look']],
  ['something else altogether', 'everything', {}, ['']],
  ['nothing', null, {}, ['']],
];

test.each(cases)('%s is named, and the rest applies', (_, value, settings, faults) => {
  expect(readSettings(value)).toEqual({ settings, faults });
});

test('names that mean something to JavaScript are only names', () => {
  const { settings, faults } = readSettings(
    JSON.parse('{"__proto__": {"from": "high"}, "rules": {"constructor": false}}'),
  );
  expect(faults).toEqual(['__proto__']);
  expect(settings.from).toBeUndefined();
  expect(Object.hasOwn(settings.rules ?? {}, 'constructor')).toBe(true);
});
