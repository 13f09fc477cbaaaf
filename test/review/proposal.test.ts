import { describe, expect, test } from 'vitest';
import { check } from '../../src/checker';
import { observationFor, proposalFor } from '../../src/review/proposal';

function first(text: string, written: 'nb' | 'nn') {
  const [finding] = check(text).findings;
  if (!finding) throw new Error(`nothing is found in «${text}»`);
  return { observation: observationFor(finding, { text, written }), proposal: proposalFor(finding, { text, written }) };
}

describe('criticism as an observation', () => {
  test.each([
    ['Kari Moen er lat.', '[Dato] så jeg at Kari Moen [hva som skjedde].'],
    ['Hun var lat i møtet.', 'I møtet [dato] så jeg at hun [hva som skjedde].'],
    ['Hun var lat på avdelingsmøtet mandag.', 'På avdelingsmøtet mandag så jeg at hun [hva som skjedde].'],
    ['Er rett og slett lat.', '[Dato] så jeg at [den ansatte] [hva som skjedde].'],
  ])('«%s» gives «%s»', (text, opening) => {
    expect(first(text, 'nb').observation).toMatch(`${opening} Det førte til [virkning]. Jeg ønsker at `);
  });

  test('in nynorsk', () => {
    expect(first('Ho er lat.', 'nn').observation).toBe(
      '[Dato] såg eg at ho [kva som hende]. Det førte til [verknad]. Eg ønskjer at ho [kva eg vil sjå].',
    );
  });

  test('is for criticism alone', () => {
    expect(first('Hun har ADHD.', 'nb').observation).toBeUndefined();
  });
});

describe('the proposal of a rule', () => {
  test('takes the name from the sentence, and its date where the proposal tells of that day', () => {
    expect(first('Kari hadde en dårlig holdning i mai.', 'nb').proposal).toBe(
      'I møtet [dato]: [hva du så]. Kari forklarte at [syn]',
    );
  });

  test('leaves days to come open', () => {
    expect(first('Hun har ADHD og sluttet 3. mai.', 'nb').proposal).toContain('på plass innen [dato]');
  });
});
