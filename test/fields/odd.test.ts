// @vitest-environment happy-dom
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editBetween } from '../../src/fields/edit';
import { openField } from '../../src/fields/field';
import { TextMap } from '../../src/fields/textmap';
import { oddText } from '../odd/unicode';

const NAMES = [
  'p',
  'div',
  'b',
  'span',
  'br',
  'ul',
  'li',
  'table',
  'tr',
  'td',
  'form',
  'input',
  'script',
  'pre',
  'x-own',
];
const ATTRIBUTES: [string, string][] = [
  ['hidden', ''],
  ['aria-hidden', 'true'],
  ['contenteditable', 'false'],
  ['contenteditable', 'true'],
  ['name', 'parentNode'],
  ['style', 'white-space: pre'],
];

type Tree = string | { name: string; attribute?: [string, string]; children: Tree[] };
const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    oddText,
    fc.record({
      name: fc.constantFrom(...NAMES),
      attribute: fc.option(fc.constantFrom(...ATTRIBUTES), { nil: undefined }),
      children: fc.array(tie('tree'), { maxLength: 4 }),
    }),
  ),
}));

function nodeOf(from: Tree): Node {
  if (typeof from === 'string') return document.createTextNode(from);
  const element = document.createElement(from.name);
  if (from.attribute) element.setAttribute(...from.attribute);
  for (const child of from.children) element.appendChild(nodeOf(child));
  return element;
}

test('whatever stands in an editable region is read, and every place in its text is a place in the page', () => {
  fc.assert(
    fc.property(fc.array(tree, { maxLength: 5 }), (trees) => {
      const host = document.createElement('div');
      host.contentEditable = 'true';
      for (const one of trees) host.appendChild(nodeOf(one));
      document.body.replaceChildren(host);
      const map = new TextMap(host);
      for (const { index, 0: word } of map.text.matchAll(/[^\s\u200b\u2060\ufeff]+/g)) {
        const range = map.rangeOf({ start: index, end: index + word.length });
        expect(range && map.offsetOf(range.startContainer, range.startOffset)).toBe(index);
        expect(range && map.offsetOf(range.endContainer, range.endOffset)).toBe(index + word.length);
      }
    }),
    { numRuns: 300 },
  );
});

test('whatever is written in a form field is read as it stands', () => {
  fc.assert(
    fc.property(oddText, oddText, (first, second) => {
      const element = document.createElement('textarea');
      element.value = first;
      document.body.replaceChildren(element);
      const field = openField(element, () => {});
      expect(field.text).toBe(element.value);
      const before = field.text;
      element.value = second;
      expect(field.read()).toEqual(editBetween(before, element.value));
      expect(field.text).toBe(element.value);
      field.close();
    }),
  );
});

test('a text that is far too long for minutes is taken as empty, and read again once it is shorter', () => {
  const element = document.createElement('textarea');
  element.value = 'Hun er lat. '.repeat(1_000_000);
  const field = openField(element, () => {});
  expect(field.text).toBe('');
  element.value = 'Hun er lat.';
  field.read();
  expect(field.text).toBe('Hun er lat.');
});
