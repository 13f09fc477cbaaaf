import { expect, test } from 'vitest';
import type { Finding } from '../../src/checker/report';
import { whyLeftOut } from '../../src/panel/reason';
import { DEFAULTS, type Settings } from '../../src/settings/settings';

const FINDING: Finding = { rule: 'crit-pace', category: 'criticism.unsupported', severity: 'medium', start: 0, end: 3 };

test('settings that leave nothing out are no reason', () => {
  expect(whyLeftOut(FINDING, DEFAULTS)).toBeUndefined();
});

test.each<[string, Partial<Settings>]>([
  ['rule', { rules: { 'crit-pace': false } }],
  ['category', { categories: { 'criticism.unsupported': false } }],
  ['category', { categories: { criticism: false } }],
  ['severity', { from: 'high' }],
  ['word', { words: { ignore: ['Ibsen'], flag: [] } }],
])('a finding is left out because of the %s', (reason, over) => {
  expect(whyLeftOut(FINDING, { ...DEFAULTS, ...over })).toBe(reason);
});

test('what another rule or category is set to is no reason', () => {
  const others = { ...DEFAULTS, rules: { 'crit-quality': false, 'crit-pace': true }, categories: { sensitive: false } };
  expect(whyLeftOut(FINDING, others)).toBeUndefined();
});
