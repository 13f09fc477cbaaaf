import fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { check } from '../../src/checker';
import { readOwnRules } from '../../src/settings/own-rules';
import { refreshPolicy } from '../../src/settings/policy';
import { preferencesOf } from '../../src/settings/settings';
import { openStore } from '../../src/settings/store';

const RULE = {
  id: 'lavtytende',
  label: 'criticism.character',
  severity: 'high',
  title: { nb: 'Nedsettende merkelapp' },
  why: { nb: 'Ordet dømmer personen.', nn: 'Ordet dømer personen.' },
  instead: { nb: 'Skriv hva som skjedde.' },
  match: ['(lavtytende|lågtytande)', '{være} en sinke'],
  unless: ['(melding|dikt)'],
};

const version = vi.fn();
beforeEach(() => {
  fakeBrowser.reset();
  version.mockReturnValue('1.2.3');
  browser.runtime.getManifest = () => ({ manifest_version: 3, name: '', version: version() });
});

const rulesOf = (...rules: object[]) => readOwnRules(rules).rules;
const found = (text: string, rules = rulesOf(RULE)) =>
  check(text, { rules }).findings.filter(({ rule }) => rule === 'lavtytende');

test('an organisation’s rule finds what its patterns say, in any inflection, and heeds the context like ours', () => {
  expect(found('Han er lavtytende på skiftet.')).toEqual([
    expect.objectContaining({ category: 'criticism.character', severity: 'high' }),
  ]);
  expect(found('Han var en sinke i fjor.')).toHaveLength(1);
  expect(found('Han er ikke lavtytende.')).toEqual([]);
  expect(found('Ordet lavtytende i dikt er noe annet.')).toEqual([]);
  expect(found('Hun er en dyktig kollega.')).toEqual([]);
});

test('what our rules find stays as it was', () => {
  const text = 'Per får med dette en muntlig advarsel for episoden i resepsjonen. Hun er gravid og slurver med alt.';
  expect(check(text, { rules: rulesOf(RULE) })).toEqual(check(text));
  expect(check(text).findings.length).toBeGreaterThan(1);
});

test('on the same words the organisation’s rule speaks, when ours is no graver', () => {
  const text = 'Per får med dette en muntlig advarsel for episoden i resepsjonen.';
  const [ours] = check(text).findings;
  expect(ours?.rule).toBe('warning-explicit');
  const own = { ...RULE, label: 'warning', severity: ours?.severity, match: ['muntlig advarsel'] };
  expect(check(text, { rules: rulesOf(own) }).findings).toEqual([
    { ...ours, rule: 'lavtytende', cues: expect.anything() },
  ]);
});

test('it can be switched off by name, by category and by severity', () => {
  const text = 'Han er lavtytende på skiftet.';
  const rules = rulesOf({ ...RULE, severity: 'low' });
  const left = (preferences: object) => found(text, rules) && check(text, { rules, ...preferences }).findings;
  expect(left({})).toHaveLength(1);
  for (const off of [{ rules: ['lavtytende'] }, { categories: ['criticism'] }]) expect(left({ off })).toEqual([]);
  expect(left({ from: 'medium' })).toEqual([]);
});

test('what is not written in nynorsk or English is said in bokmål', () => {
  const { title, why } = rulesOf(RULE)?.texts.lavtytende ?? {};
  expect(title).toEqual({ nb: 'Nedsettende merkelapp', nn: 'Nedsettende merkelapp', en: 'Nedsettende merkelapp' });
  expect(why?.nn).toBe('Ordet dømer personen.');
});

test.each<[fault: string, change: object]>([
  ['ownRules.lavtytende.severity', { severity: 'urgent' }],
  ['ownRules.lavtytende.label', { label: 'plan' }],
  ['ownRules.lavtytende.title.nb', { title: { en: 'Label' } }],
  ['ownRules.lavtytende.why', { why: undefined }],
  ['ownRules.lavtytende.match', { match: 'lavtytende' }],
  ['ownRules.lavtytende.match', { match: [] }],
  ['ownRules.lavtytende.grounds[0]', { grounds: ['grunnloven-0'] }],
  ['ownRules.lavtytende.context.needs[1]', { context: { needs: ['negated', 'sad'] } }],
  ['ownRules.lavtytende.number', { number: 'national-id' }],
  ['ownRules[1].id', { id: 'Lavt ytende' }],
  ['ownRules[1].id', { id: undefined }],
  ['ownRules.warning-explicit.id', { id: 'warning-explicit' }],
  ['ownRules.first.id', { id: 'first' }],
  ['ownRules.lavtytende.match[1]: «{blåfjell}»', { match: ['sinke', '{blåfjell}'] }],
  ['ownRules.lavtytende.match[0]: «#Mountain»', { match: ['#Mountain'] }],
  ['ownRules.lavtytende.match[0]: «.*»', { match: ['.*'] }],
  ['ownRules.lavtytende.unless[0]: «/(/»', { unless: ['/(/'] }],
])('%s is named, and the other rules apply', (fault, change) => {
  const first = { ...RULE, id: 'first' };
  const { rules, faults } = readOwnRules([first, { ...RULE, ...change }, { ...RULE, id: 'last' }]);
  expect(faults).toEqual([expect.stringMatching(new RegExp(`^${fault.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')}`))]);
  expect(rules?.rules.map(({ id }) => id)).toEqual(['first', 'last']);
});

test.each([['no list'], [{ lavtytende: RULE }], [null], [7]])('%j is no list of rules', (value) => {
  expect(readOwnRules(value)).toEqual({ faults: ['ownRules'] });
});
test.each([['lavtytende'], [null], [[]]])('%j in the list is no rule', (value) => {
  expect(readOwnRules([value, RULE])).toMatchObject({ faults: ['ownRules[0]'], rules: { texts: { lavtytende: {} } } });
});

test('a policy’s rules reach the checker, and are left aside after an update until they have been read anew', async () => {
  browser.storage.managed.get = vi
    .fn()
    .mockResolvedValue({ ownRules: [RULE, { id: 'half' }], rules: { lavtytende: true } });
  await refreshPolicy();
  const store = await openStore();
  expect(check('Han er lavtytende.', preferencesOf(store)).findings).toHaveLength(1);
  expect(store.locked('rules.lavtytende')).toBe(true);
  expect(store.policy.faults).toContain('ownRules.half.why.nb');
  version.mockReturnValue('1.2.4');
  expect(store.rules).toBeUndefined();
  await refreshPolicy();
  expect(check('Han er lavtytende.', preferencesOf(store)).findings).toHaveLength(1);
  browser.storage.managed.get = vi.fn().mockResolvedValue({});
  await refreshPolicy();
  expect(check('Han er lavtytende.', preferencesOf(store)).findings).toEqual([]);
});

test('no rules, however odd, stop the reading or the checker', () => {
  const piece = fc.constantFrom(
    ...[
      'lat',
      '{være}',
      '{',
      '}',
      '#Staff',
      '#',
      '(',
      ')',
      '(a|b)',
      '|',
      '&&',
      '[',
      ']',
      '!',
      '?',
      '*',
      '+',
      '.{0,3}',
      '.{',
      '~x~',
      '/(',
      '/a+/',
      '@hasComma',
      '@',
      '^',
      '$',
      '<',
      '-',
      '%',
      '«',
      '\u0000',
      '\ud800',
      '__proto__',
    ],
  );
  const pattern = fc.array(fc.tuple(piece, fc.constantFrom('', ' ')), { minLength: 1, maxLength: 8 });
  const text = 'Hun er lat, og det er ikke bra (a b). __proto__ «lat» 7 %';
  fc.assert(
    fc.property(fc.array(pattern, { minLength: 1, maxLength: 3 }), (patterns) => {
      const match = patterns.map((pieces) => pieces.flat().join('').trim() || 'lat');
      const { rules, faults } = readOwnRules([{ ...RULE, match }]);
      expect(rules === undefined).toBe(faults.length > 0);
      check(text, { rules });
    }),
    { numRuns: 2000 },
  );
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const changed = (Object.keys(RULE) as (keyof typeof RULE)[]).map((key) => ({
        ...RULE,
        id: `r-${key}`,
        [key]: value,
      }));
      const { rules } = readOwnRules([value, ...changed]);
      check(text, { rules });
    }),
  );
});
