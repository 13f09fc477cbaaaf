import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { ExerciseFile } from '../../src/practice/exercise';
import { organisationSet } from '../../src/practice/organisation';

const EXERCISE: ExerciseFile = parse(readFileSync('lexicon/practice/nb-03-lager.yaml', 'utf8'));

test('an organisation without a set has none', () => {
  expect(organisationSet(undefined)).toEqual({ exercises: [], faults: [] });
});

test('the exercises of a policy are those of a file', () => {
  const { exercises, faults } = organisationSet([EXERCISE, { ...EXERCISE, id: 'own-2' }]);
  expect(exercises.map(({ id }) => id)).toEqual([EXERCISE.id, 'own-2']);
  expect(faults).toEqual([]);
});

test.each([
  ['practice', { exercises: [EXERCISE] }],
  ['practice', []],
  ['practice[0].level', [{ ...EXERCISE, level: 9 }]],
  ['practice[1].draft', [EXERCISE, { ...EXERCISE, id: 'own-2', draft: 'a [[warning:b' }]],
  ['practice[0].facts.0.words', [{ ...EXERCISE, facts: [{ what: 'x', words: [] }] }]],
  ['practice[1].id', [EXERCISE, EXERCISE]],
])('a fault is named: %s', (name, practice) => {
  expect(organisationSet(practice)).toEqual({ exercises: [], faults: [name] });
});
