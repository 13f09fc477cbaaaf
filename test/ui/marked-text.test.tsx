import render from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { MarkedText } from '../../src/ui/marked-text';

test('only the finding that is talked of is brought out', () => {
  const spans = [
    { start: 0, end: 3, sign: 'criticism' as const, current: true },
    { start: 4, end: 7, sign: 'warning' as const, current: false },
  ];
  const html = render(<MarkedText text="Ett to tre" spans={spans} />);
  expect(html.match(/data-current/g)).toHaveLength(1);
  expect(html).toMatch(/data-current[^>]*>Ett</);
});
