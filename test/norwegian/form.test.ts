import { describe, expect, it } from 'vitest';
import { guessForm, readBlocks } from '../../src/norwegian';

function form(text: string): string {
  return guessForm(
    readBlocks(text).flatMap(({ block }) => block.sentences.flatMap(({ tokens }) => tokens.map(({ norm }) => norm))),
  );
}

describe('the language of a text', () => {
  it.each([
    ['nb', 'Kari trives godt i jobben, men ønsker mer ansvar. Hun har ikke fått tilbakemelding på hvordan det går.'],
    ['nb', 'ok på tempo. vil ha kurs.'],
    ['nn', 'Kari trivst godt i jobben, men ønskjer meir ansvar. Ho har ikkje fått tilbakemelding på korleis det går.'],
    ['nn', 'Eg tek kontakt i veke 12.'],
    [
      'other',
      'The employee was happy with the year and would like more training. She has not been told about the new roles.',
    ],
    [
      'other',
      'Jag tycker att hon har gjort det mycket bra och vi är nöjda. Något som inte fungerar är också viktigt att ta upp från början.',
    ],
    [
      'other',
      'Jeg synes, at hun har gjort det meget godt. Vi har aftalt noget nyt, og hvad der ellers bliver sagt, er af mindre betydning. Hun er også glad og blev rost.',
    ],
    ['nb', 'Status på pipeline: delivery var on track, and the team er happy. Vi ser på scope igjen etter ferien.'],
  ])('is %s: %s', (expected, text) => {
    expect(form(text)).toBe(expected);
  });
});
