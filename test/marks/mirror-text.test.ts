// @vitest-environment happy-dom
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editBetween } from '../../src/fields/edit';
import { MirrorText } from '../../src/marks/mirror-text';
import type { Segment } from '../../src/marks/segments';

const SIGNS = ['warning', 'advice'] as const;

const lines = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', ' '), maxLength: 4 }), { maxLength: 400 });
const step = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), taken: fc.nat(300), put: lines });
const draft = fc.record({ steps: fc.array(step, { maxLength: 5 }), every: fc.integer({ min: 2, max: 40 }) });

/** Every so many characters, three are marked: across line breaks as well. */
const segmentsIn = (text: string, every: number): Segment[] =>
  Array.from({ length: Math.floor(text.length / (every + 3)) }, (_, index) => {
    const start = index * (every + 3) + every;
    return { start, end: start + 3, sign: SIGNS[index % 2] as Segment['sign'] };
  });

/** What stands in the page: each line with its marked words in brackets; elements that were emptied show nothing. */
function shown(root: HTMLElement): string {
  const piece = (node: ChildNode) => {
    const sign = node instanceof HTMLElement ? node.style.getPropertyValue('--sign') : '';
    return node.textContent && sign ? `[${sign}:${node.textContent}]` : node.textContent;
  };
  const line = (element: Element) => [...element.childNodes].map(piece).join('');
  return [...root.children].flatMap((part) => [...part.children].map(line)).join('\n');
}

function mirror() {
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  return { root, text: new MirrorText(root, (sign) => `--sign:${sign}`) };
}

test('after any edits the lines stand as if they had been written at once, and words are found in them', () => {
  fc.assert(
    fc.property(draft, ({ steps, every }) => {
      const { root, text: mirrored } = mirror();
      let text = '';
      for (const { at, taken, put } of steps) {
        const start = Math.floor(at * text.length);
        const next = text.slice(0, start) + put.join('\n') + text.slice(start + taken);
        const segments = segmentsIn(next, every);
        mirrored.show(next, editBetween(text, next), segments);
        text = next;
        const once = mirror();
        once.text.show(next, editBetween('', next), segments);
        expect(shown(root)).toBe(shown(once.root));
        for (const span of segments) {
          if (!text.slice(span.start, span.end).includes('\n'))
            expect(mirrored.rangeOf(span).toString()).toBe(text.slice(span.start, span.end));
        }
      }
    }),
    { numRuns: 40 },
  );
});

test('a key writes to its own line only, and takes no node out', async () => {
  const { root, text } = mirror();
  const old = Array.from({ length: 300 }, (_, index) => `Linje ${index}.`).join('\n');
  const next = old.replace('Linje 150.', 'Linje 150x.');
  text.show(old, editBetween('', old), [{ start: 0, end: 5, sign: 'warning' }]);
  const observer = new MutationObserver(() => {});
  observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
  text.show(next, editBetween(old, next), [{ start: 0, end: 5, sign: 'warning' }]);
  const records = observer.takeRecords();
  expect(records.map(({ type, target }) => [type, target.textContent])).toEqual([['characterData', 'Linje 150x.']]);
});
