import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as en from '../../src/ui/texts/en';
import * as nb from '../../src/ui/texts/nb';
import * as nn from '../../src/ui/texts/nn';

/** Every text by its path; a text with gaps is filled with numbers, so that its words can be compared. */
function flat(texts: object, path = ''): [path: string, text: string][] {
  return Object.entries(texts).flatMap(([key, value]) => {
    const at = path ? `${path}.${key}` : key;
    if (typeof value === 'function') return [[at, value(...Array(value.length).fill(7))] as [string, string]];
    return typeof value === 'string' ? [[at, value] as [string, string]] : flat(value, at);
  });
}

const bokmaal = new Map(flat(nb));

describe.each([
  ['nynorsk', nn],
  ['English', en],
])('%s', (_, texts) => {
  test('has every text of bokmål and no other', () => {
    expect(flat(texts).map(([path]) => path)).toEqual([...bokmaal.keys()]);
  });

  test('leaves none empty', () => {
    expect(flat(texts).filter(([, text]) => !text.trim())).toEqual([]);
  });
});

test('what the browser itself shows is there in every language', () => {
  const keys = ['nb', 'nn', 'en'].map((language) => {
    const messages = JSON.parse(readFileSync(`public/_locales/${language}/messages.json`, 'utf8'));
    for (const { message } of Object.values(messages) as { message: string }[]) expect(message.trim()).not.toBe('');
    return Object.keys(messages);
  });
  expect(keys[1]).toEqual(keys[0]);
  expect(keys[2]).toEqual(keys[0]);
});

test('no text is bokmål in the English catalogue', () => {
  const same = flat(en).filter(([path, text]) => text === bokmaal.get(path));
  expect(same.map(([path]) => path)).toEqual([]);
});

test('nynorsk has none of the words that only bokmål has', () => {
  const only =
    /\b(ikke|jeg|hva|hvem|hvor|hvordan|hvis|noe|noen|fra|mer|uten|gjøre|være|blir du|dere|siden er|bare|også|språket|endres)\b/i;
  expect(flat(nn).filter(([, text]) => only.test(text))).toEqual([]);
});

test('bokmål has none of the words that only nynorsk has', () => {
  const only = /\b(ikkje|eg|kva|kven|korleis|noko|nokon|frå|meir|utan|gjere|vere|berre|òg|innstillingar)\b/i;
  expect([...bokmaal].filter(([, text]) => only.test(text))).toEqual([]);
});
