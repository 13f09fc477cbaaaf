import { expect, test } from 'vitest';
import { DEFAULTS, type Settings } from '../../src/settings/settings';
import { decidedFor, HOST, isHrSystem, isOn, scriptMatches } from '../../src/settings/sites';

type Where = Partial<Pick<Settings, 'everywhere' | 'hrSystems' | 'sites'>>;
const nowhere = { ...DEFAULTS, sites: {} };

const cases: [name: string, where: Where, host: string, on: boolean][] = [
  ['nothing is on at first', {}, 'firma.visma.net', false],
  ['a host that was turned on', { sites: { 'hr.firma.no': true } }, 'hr.firma.no', true],
  ['a host below one that was turned on', { sites: { 'firma.no': true } }, 'hr.firma.no', false],
  ['a host below one that was turned on with a star', { sites: { '*.firma.no': true } }, 'hr.firma.no', true],
  ['the host itself under its star', { sites: { '*.firma.no': true } }, 'firma.no', true],
  ['a host that only ends alike', { sites: { '*.firma.no': true } }, 'minfirma.no', false],
  ['an HR system', { hrSystems: true }, 'firma.visma.net', true],
  ['another site while only HR systems are on', { hrSystems: true }, 'vg.no', false],
  ['any site while everything is on', { everywhere: true }, 'vg.no', true],
  ['a host turned off while everything is on', { everywhere: true, sites: { 'vg.no': false } }, 'vg.no', false],
  ['a host turned off among HR systems', { hrSystems: true, sites: { 'a.visma.net': false } }, 'a.visma.net', false],
  ['a host turned off below a star that is on', { sites: { '*.a.no': true, 'b.a.no': false } }, 'b.a.no', false],
];

test.each(cases)('%s', (_, where, host, on) => {
  expect(isOn(host, { ...nowhere, ...where })).toBe(on);
});

/** Whether a match pattern of the kind we make covers a host, as browsers read it. */
const covers = (pattern: string, host: string) => {
  const [, wanted = ''] = /^\*:\/\/(.*)\/\*$/.exec(pattern) ?? [];
  if (wanted === '*') return true;
  return wanted === host || (wanted.startsWith('*.') && `.${host}`.endsWith(wanted.slice(1)));
};

test.each(cases)('the browser runs scripts just there: %s', (_, where, host, on) => {
  const { matches, excludeMatches } = scriptMatches({ ...nowhere, ...where });
  const runs = matches.some((one) => covers(one, host)) && !excludeMatches.some((one) => covers(one, host));
  expect(runs).toBe(on);
});

test.each([
  ['hr.firma.no', true],
  ['*.firma.no', true],
  ['localhost', true],
  ['127.0.0.1', true],
  ['xn--rst-0na.no', true],
  ['https://firma.no', false],
  ['firma.no/hr', false],
  ['firma.no:8080', false],
  ['*', false],
  ['firma.*', false],
  ['Firma.no', false],
  ['', false],
])('%s as the name of a host: %s', (name, valid) => {
  expect(HOST.test(name)).toBe(valid);
});

test('known HR systems are told from their neighbours', () => {
  expect(['hcm.successfactors.eu', 'firma.humahr.com', 'www.nav.no'].map(isHrSystem)).toEqual([true, true, false]);
});

test.each([
  [{}, undefined],
  [{ sites: { 'b.no': true } }, undefined],
  [{ sites: { 'a.no': true } }, true],
  [{ sites: { '*.a.no': false }, everywhere: true }, false],
  [{ everywhere: true }, true],
  [{ everywhere: false }, undefined],
])('a policy of %j decides for a.no: %s', (policy, decided) => {
  expect(decidedFor('a.no', policy)).toBe(decided);
});
