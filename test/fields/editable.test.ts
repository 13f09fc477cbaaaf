// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { editableAt } from '../../src/fields/editable';

/** What is read when the element `#at` has the focus. */
const readAt = (html: string) => {
  document.body.innerHTML = html;
  return editableAt(document.querySelector('#at'))?.id ?? null;
};

beforeEach(() => {
  document.designMode = 'off';
});

describe('Saklig reads', () => {
  test.for([
    ['a text area', '<textarea id="at"></textarea>', 'at'],
    ['a text input', '<input id="at" type="text">', 'at'],
    ['an input without a type', '<input id="at">', 'at'],
    ['a read-only field', '<textarea id="at" readonly></textarea>', 'at'],
    ['a field with spelling off', '<textarea id="at" spellcheck="false"></textarea>', 'at'],
    ['a field whose name only sounds private', '<textarea id="at" name="notPublicResearch"></textarea>', 'at'],
    ['an editable element', '<div id="at" contenteditable="true"></div>', 'at'],
    ['one for plain text', '<div id="at" contenteditable="plaintext-only"></div>', 'at'],
    [
      'the whole of a nested one',
      '<div id="all" contenteditable="true"><p contenteditable="false"><b id="at" contenteditable="true"></b></p></div>',
      'all',
    ],
  ])('%s', ([, html, id]) => {
    expect(readAt(html as string)).toBe(id);
  });

  test('a document in design mode', () => {
    document.designMode = 'on';
    document.body.innerHTML = '<p>Tekst</p>';
    expect(editableAt(document.body)).toBe(document.body);
  });
});

describe('Saklig does not read', () => {
  test.for([
    ...['password', 'email', 'number', 'search', 'tel', 'url', 'date', 'checkbox', 'hidden'].map(
      (type) => `<input id="at" type="${type}">`,
    ),
    '<input id="at" autocomplete="one-time-code">',
    '<input id="at" autocomplete="section-a billing cc-number">',
    '<input id="at" autocomplete="current-password">',
    '<input id="at" autocomplete="username">',
    '<input id="at" inputmode="numeric">',
    '<input id="at" role="searchbox">',
    '<input id="at" name="passord">',
    '<input id="at" name="new_password">',
    '<textarea id="at" name="q-search"></textarea>',
    '<button id="at">Lagre</button>',
    '<div id="at" tabindex="0">Ikke redigerbar</div>',
  ])('%s', (html) => {
    expect(readAt(html)).toBeNull();
  });
});
