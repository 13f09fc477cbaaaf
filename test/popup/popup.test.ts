import { expect, test } from 'vitest';
import type { Category } from '../../src/checker/report';
import type { DraftReport } from '../../src/messages/messages';
import { placeOf } from '../../src/popup/place';
import { byGroup, missingIn } from '../../src/popup/summary';

test.each([
  ['https://firma.visma.net/samtale?id=1', { host: 'firma.visma.net' }],
  ['http://localhost:3000/', { host: 'localhost' }],
  [undefined, { closed: 'browser' }],
  ['chrome://settings', { closed: 'browser' }],
  ['about:blank', { closed: 'browser' }],
  ['moz-extension://1/options.html', { closed: 'browser' }],
  ['file:///home/kari/referat.html', { closed: 'file' }],
  ['https://addons.mozilla.org/nb-NO/firefox/', { closed: 'store' }],
  ['https://chromewebstore.google.com/detail/1', { closed: 'store' }],
])('%s', (url, place) => {
  expect(placeOf(url)).toEqual(place);
});

const draft = (over: Partial<DraftReport>, ...categories: Category[]): DraftReport => ({
  frame: 0,
  draft: 1,
  findings: categories.map((category, index) => ({
    category,
    rule: 'r',
    severity: 'low',
    start: index,
    end: index + 1,
    words: `${index}`,
  })),
  advice: [],
  ignored: [],
  leftOut: [],
  missing: [],
  kind: 'appraisal',
  used: 0,
  written: 'nb',
  editable: true,
  ...over,
});

test('findings stand by group, in the order of the groups, with the drafts one after the other', () => {
  const first = draft({ draft: 1 }, 'pressure', 'sensitive.health');
  const second = draft({ draft: 2 }, 'sensitive.union');
  expect(
    byGroup([first, second]).map(({ sign, entries }) => [
      sign,
      entries.map((entry) => [entry.draft.draft, entry.category]),
    ]),
  ).toEqual([
    [
      'sensitive',
      [
        [1, 'sensitive.health'],
        [2, 'sensitive.union'],
      ],
    ],
    ['pressure', [[1, 'pressure']]],
  ]);
});

test('a page without findings has no groups', () => {
  expect(byGroup([draft({})])).toEqual([]);
});

test('what is missing goes by the draft edited last', () => {
  expect(missingIn([draft({ missing: ['plan'] }), draft({ missing: ['plan', 'voice'] })])).toEqual(['plan']);
  expect(missingIn([])).toEqual([]);
});
