// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TextMap } from '../../src/fields/textmap';

function hostOf(html: string): HTMLElement {
  const host = document.createElement('div');
  host.contentEditable = 'true';
  host.innerHTML = html;
  document.body.replaceChildren(host);
  return host;
}

const textOf = (html: string) => new TextMap(hostOf(html)).text;

describe('the text of an editable region', () => {
  test.for([
    ['paragraphs are lines', '<p>En</p><p>To</p>', 'En\nTo'],
    ['a line break is a line', 'En<br>To', 'En\nTo'],
    ['the break that holds a paragraph open is not', '<p>En<br></p><p>To</p>', 'En\nTo'],
    ['an empty paragraph is an empty line', '<p>En</p><p><br></p><p>To</p>', 'En\n\nTo'],
    ['text beside blocks is a line of its own', 'En<div>To</div>Tre', 'En\nTo\nTre'],
    ['bold and links do not break a word', '<p>sy<b>k</b>me<a href="#">ldt</a></p>', 'sykmeldt'],
    ['items of a list are lines', '<ul><li>En</li><li><p>To</p></li></ul>', 'En\nTo'],
    ['cells of a table are lines', '<table><tr><td>En</td><td>To</td></tr></table>', 'En\nTo'],
    ['line breaks in the source are spaces', '<p>En\n  linje</p>\n<p>To</p>\n', 'En   linje\nTo'],
    ['in preformatted text they are lines', '<p style="white-space: pre">En\nTo</p>', 'En\nTo'],
    ['what holds the caret is not text', '<p>sy\ufeffk\u200bme\u2060ldt</p>', 'sykmeldt'],
    ['hidden parts are not read', '<p>En<span hidden>x</span><span aria-hidden="true">y</span></p>', 'En'],
    ['a mention is part of its line', '<p>Hei <span contenteditable="false">Kari</span>!</p>', 'Hei Kari!'],
    ['a widget is not read', '<p>En</p><div contenteditable="false">Bilde<p>x</p></div>', 'En'],
    [
      'but its editable parts are',
      '<div contenteditable="false">x<table><tr><td contenteditable="true">To</td></tr></table></div>',
      'To',
    ],
    ['buttons and pictures are not text', '<p>En <button>Slett</button><img alt="x"> to</p>', 'En  to'],
  ])('%s', ([, html, text]) => {
    expect(textOf(html as string)).toBe(text);
  });

  test('goes no deeper than an editor would, however deep a page nests', () => {
    const host = hostOf('');
    let at: HTMLElement = host;
    for (let depth = 0; depth < 5000; depth++) {
      const inner = document.createElement(depth % 2 ? 'div' : 'span');
      at.append(inner);
      at = inner;
    }
    at.append('bunn');
    expect(new TextMap(host).text).toBe('');
  });

  test('reads a form by its content, whatever its fields are called', () => {
    const host = hostOf('<form>En<p>To</p><input name="firstChild"><input name="parentNode"></form>');
    expect(new TextMap(host).text).toBe('En\nTo');
  });
});

/** What can happen in an editor: each step picks a node by number. */
const steps = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('type'), at: fc.nat(), text: fc.stringMatching(/^[a-cæ \ufeff\n]{0,4}$/) }),
    fc.record({
      kind: fc.constant('put'),
      at: fc.nat(),
      html: fc.constantFrom('<p>ny</p>', '<b>fet</b>', 'tekst', '<br>', '<ul><li>a<li>b</ul>'),
    }),
    fc.record({ kind: fc.constant('remove'), at: fc.nat() }),
    fc.record({ kind: fc.constant('return'), at: fc.nat() }),
    fc.record({ kind: fc.constant('move'), at: fc.nat(), to: fc.nat() }),
    fc.record({ kind: fc.constant('read') }),
  ),
  { maxLength: 40 },
);

describe('a text map that follows an editor', () => {
  test('is at all times what a new reading would give, and says rightly what changed', () => {
    fc.assert(
      fc.property(steps, (history) => {
        const host = hostOf('<p>En linje</p><ul><li>a</li><li>b <i>c</i></li></ul>løs');
        const map = new TextMap(host);
        const removed: Node[] = [];
        const observer = new MutationObserver(() => {});
        observer.observe(host, { childList: true, characterData: true, subtree: true });
        for (const step of [...history, { kind: 'read' } as const]) {
          if (step.kind !== 'read') {
            change(host, removed, step);
            continue;
          }
          const old = map.text;
          const edit = map.take(observer.takeRecords());
          const again = new TextMap(host);
          const fresh = again.text;
          expect(map.text).toBe(fresh);
          for (const node of nodesOf(host)) expect(map.offsetOf(node, 0)).toBe(again.offsetOf(node, 0));
          if (!edit) expect(fresh).toBe(old);
          else {
            expect(fresh.slice(0, edit.start)).toBe(old.slice(0, edit.start));
            expect(fresh.slice(edit.after)).toBe(old.slice(edit.before));
          }
        }
        observer.disconnect();
      }),
      { numRuns: 400 },
    );
  });

  test('finds every word where it stands, and every place in the text', () => {
    const host = hostOf('<p>En <b>to</b>\ufefftre</p><ul><li>fire</li></ul><p>fem<br>seks</p>');
    const map = new TextMap(host);
    for (const { 0: word, index } of map.text.matchAll(/\S+/g)) {
      const range = map.rangeOf({ start: index, end: index + word.length });
      expect(range?.toString().replace('\ufeff', '')).toBe(word);
      expect(range && map.offsetOf(range.startContainer, range.startOffset)).toBe(index);
      expect(range && map.offsetOf(range.endContainer, range.endOffset)).toBe(index + word.length);
    }
  });
});

type Step = { at: number } & (
  | { kind: 'type'; text: string }
  | { kind: 'put'; html: string }
  | { kind: 'remove' }
  | { kind: 'return' }
  | { kind: 'move'; to: number }
);

const nodesOf = (node: Node): Node[] => [node, ...[...node.childNodes].flatMap(nodesOf)];

/** Removed nodes may be written in, as frameworks do, and come back. */
function change(host: HTMLElement, removed: Node[], step: Step): void {
  const nodes = nodesOf(host);
  const all = [...nodes, ...removed.flatMap(nodesOf)];
  const node = nodes[step.at % nodes.length] as Node;
  if (step.kind === 'type') {
    const any = all[step.at % all.length];
    if (any instanceof Text) any.data = step.text;
  } else if (step.kind === 'put') {
    const template = document.createElement('template');
    template.innerHTML = step.html;
    if (node instanceof Text) node.parentNode?.insertBefore(template.content, node);
    else node.appendChild(template.content);
  } else if (step.kind === 'return') {
    const back = removed.pop();
    if (back && !(node instanceof Text)) node.appendChild(back);
  } else if (node !== host) {
    if (step.kind === 'remove') {
      node.parentNode?.removeChild(node);
      removed.push(node);
    } else {
      const to = nodes[step.to % nodes.length] as Node;
      if (!(to instanceof Text) && !node.contains(to)) to.appendChild(node);
    }
  }
}
