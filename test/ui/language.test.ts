import { expect, test } from 'vitest';
import { languageFor } from '../../src/ui/language';

test.each([
  ['auto', ['nb-NO', 'en'], 'nb'],
  ['auto', ['no'], 'nb'],
  ['auto', ['nn-NO', 'nb'], 'nn'],
  ['auto', ['sv-SE', 'en-GB', 'nb'], 'en'],
  ['auto', ['de'], 'nb'],
  ['auto', [], 'nb'],
  ['en', ['nb'], 'en'],
] as const)('chosen %s, wanted %j: %s', (chosen, wanted, language) => {
  expect(languageFor(chosen, wanted)).toBe(language);
});
