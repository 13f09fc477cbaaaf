import { expect, test } from 'vitest';
import { MISSING, OWN_WORD } from '../../src/checker/report';
import { explain, explains, type OwnTexts, ruleOfMissing, withHouse } from '../../src/ui/explain';
import { LANGUAGES } from '../../src/ui/language';
import { RULE_TEXTS } from '../../src/ui/lexicon.generated';

test.each(Object.keys(RULE_TEXTS))('%s is explained in every language, with a legal ground', (rule) => {
  for (const language of LANGUAGES) {
    const { title, why, instead, grounds } = explain(rule, language);
    for (const text of [title, why, instead, ...grounds.flatMap(({ name, says }) => [name, says])])
      expect(text.trim(), language).not.toBe('');
    expect(grounds.length).toBeGreaterThan(0);
    for (const { url } of grounds) expect(url ?? 'https://').toMatch(/^https:\/\//);
  }
});

test('a proposed wording is in the written standard of the minutes, whatever the explanation is in', () => {
  const rule = Object.keys(RULE_TEXTS).find((one) => {
    const { replace } = RULE_TEXTS[one] ?? {};
    return replace && replace.nb !== replace.nn;
  });
  if (!rule) throw new Error('no rule has wording that differs between bokmål and nynorsk');
  const { nb, nn } = RULE_TEXTS[rule]?.replace ?? {};
  expect([explain(rule, 'en', 'nn').replace, explain(rule, 'nn', 'nb').replace]).toEqual([nn, nb]);
  expect([explain(rule, 'en').replace, explain(rule, 'nn').replace]).toEqual([nb, nn]);
});

test('a word of the reader’s own is explained without a law', () => {
  expect(explain(OWN_WORD, 'nn')).toMatchObject({ title: 'Eit ord du vil unngå', grounds: [] });
});

test('each thing that minutes can lack has a rule that explains it', () => {
  for (const missing of MISSING) expect(RULE_TEXTS[ruleOfMissing(missing) ?? '']?.label).toBe(missing);
});

test('a rule that there is not is an error', () => {
  expect(() => explain('no-such-rule', 'nb')).toThrow(RangeError);
});

test('the organisation’s guidelines go with the rules, categories and groups that they are for', () => {
  const link = (name: string, ...names: string[]) => ({ name, url: `https://x.no/${name}`, for: names });
  const guidelines = [
    link('rule', 'warning-explicit'),
    link('group', 'sensitive'),
    { name: 'all', url: 'https://x.no' },
  ];
  const [health] = Object.entries(RULE_TEXTS).find(([, { label }]) => label === 'sensitive.health') ?? [];
  const namesFor = (rule: string) =>
    withHouse(explain(rule, 'nb'), rule, 'nb', { guidelines, contact: 'HR' }).house?.links.map(({ name }) => name);
  expect(namesFor('warning-explicit')).toEqual(['rule', 'all']);
  expect(namesFor(health ?? '')).toEqual(['group', 'all']);
  expect(namesFor(OWN_WORD)).toEqual(['all']);
  expect(withHouse(explain(OWN_WORD, 'nb'), OWN_WORD, 'nb').house).toBeUndefined();
});

test('a rule of the organisation’s own is explained like the others, and as its own', () => {
  const said = (nb: string) => ({ nb, nn: `${nb} (nn)`, en: `${nb} (en)` });
  const own: OwnTexts = {
    internnavn: {
      label: 'advice',
      severity: 'low',
      title: said('Internt navn'),
      why: said('Prosjektet er ikke kjent utenfor avdelingen.'),
      instead: said('Skriv hva prosjektet går ut på.'),
      replace: { nb: '[prosjektet]' },
      grounds: ['saklighet'],
    },
  };
  const explanation = explain('internnavn', 'en', 'nb', own);
  expect(explanation).toMatchObject({ title: 'Internt navn (en)', replace: '[prosjektet]' });
  expect(explanation.grounds.map(({ id }) => id)).toEqual(['saklighet']);
  expect(explain('internnavn', 'en', 'nn', own).replace).toBeUndefined();
  const url = 'https://x.no';
  const { house } = withHouse(
    explanation,
    'internnavn',
    'en',
    { guidelines: [{ name: 'G', url, for: ['advice'] }] },
    own,
  );
  expect(house).toEqual({ says: 'Your organisation made this rule.', links: [{ name: 'G', url }] });
  expect([explains('internnavn', own), explains('internnavn'), explains('toString', own)]).toEqual([
    true,
    false,
    false,
  ]);
});
