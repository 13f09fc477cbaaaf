import { baseKeymap } from 'prosemirror-commands';
import { keymap } from 'prosemirror-keymap';
import { schema } from 'prosemirror-schema-basic';
import { EditorState, TextSelection } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';

/**
 * A field with minutes in it: `?editor=textarea|prosemirror&length=20000`, and with `&harper` Harper's engine on each keystroke.
 * `focusField` puts the caret in the middle, `firstMark` tells how long after the focus the first mark was there.
 */
const wanted = new URLSearchParams(location.search);
const text = (await (await fetch('minutes.txt')).text()).slice(0, Number(wanted.get('length')));
const field = wanted.get('editor') === 'prosemirror' ? prosemirror() : textarea();

function textarea() {
  const element = document.createElement('textarea');
  element.spellcheck = false;
  element.value = text;
  document.body.append(element);
  // After a word, so that what is typed is one of its own.
  const middle = text.indexOf(' ', text.length / 2) + 1;
  return {
    element,
    text: () => element.value,
    focus() {
      element.setSelectionRange(middle, middle);
      element.focus();
    },
  };
}

function prosemirror() {
  const lines = text.split('\n').map((line) => schema.node('paragraph', null, line ? [schema.text(line)] : []));
  const view = new EditorView(document.body, {
    state: EditorState.create({ doc: schema.node('doc', null, lines), plugins: [keymap(baseKeymap)] }),
  });
  view.dom.spellcheck = false;
  return {
    element: view.dom,
    text: () => view.state.doc.textBetween(0, view.state.doc.content.size, '\n'),
    focus() {
      const { doc } = view.state;
      const middle = TextSelection.near(doc.resolve(Math.floor(doc.content.size / 2)));
      view.dispatch(view.state.tr.setSelection(middle).scrollIntoView());
      view.focus();
    },
  };
}

if (wanted.has('harper')) {
  const [{ LocalLinter }, { binary }] = await Promise.all([import('harper.js'), import('harper.js/binary')]);
  const linter = new LocalLinter({ binary });
  await linter.setup();
  field.element.addEventListener('input', () => linter.lint(field.text()));
}

window.focusField = () => field.focus();
window.firstMark = () =>
  new Promise((resolve) => {
    const start = performance.now();
    const look = () => {
      const marked = [...CSS.highlights.values()].some((highlight) => highlight.size > 0);
      if (marked) resolve(performance.now() - start);
      else requestAnimationFrame(look);
    };
    field.focus();
    requestAnimationFrame(look);
  });
document.title = 'ready';
