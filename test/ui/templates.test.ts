import { expect, test } from 'vitest';
import { check, MISSING } from '../../src/checker';
import { TEMPLATES } from '../../src/ui/lexicon.generated';
import { insertionOf } from '../../src/ui/templates';

const DRAFT = 'Referat fra medarbeidersamtale\nDato: 3. mai\n\nHun har hatt mye å gjøre i vår.\n';

function inserted(part: (typeof MISSING)[number], text: string): string {
  const { span, wording } = insertionOf(part, text, TEMPLATES[part]?.nb.trim() ?? '');
  return text.slice(0, span.start) + wording + text.slice(span.end);
}

test('the purpose comes below the heading, what is agreed at the end', () => {
  expect(inserted('purpose', DRAFT)).toMatch(
    /^Referat fra medarbeidersamtale\nDato: 3\. mai\nFormål: .*\nAgenda: .*\n\nHun/,
  );
  expect(inserted('plan', DRAFT)).toMatch(/i vår\.\nAvtalte tiltak\n.*\nNeste samtale: .*\.\n$/);
});

test('the purpose comes first in minutes without a heading, and alone in an empty field', () => {
  expect(inserted('purpose', 'Hun har hatt mye å gjøre i vår.')).toMatch(/^Formål: .*\nAgenda: .*\nHun har/);
  expect(inserted('voice', '')).toMatch(/^\[Den ansatte\] mener at …\n.*…$/);
});

test('a list of short lines takes the purpose below the first', () => {
  expect(inserted('purpose', 'Samtale med Kari\nOpplæring\nMål')).toMatch(
    /^Samtale med Kari\nFormål: .*\nAgenda: .*\nOpplæring/,
  );
});

test.each(MISSING)('the template for %s has nothing to remark on', (part) => {
  expect(check(DRAFT).missing).toContain(part);
  const { findings, missing } = check(inserted(part, DRAFT));
  expect(findings).toEqual([]);
  // A plan is one when somebody has filled in who and when.
  expect(missing.includes(part)).toBe(part === 'plan');
});
