import { attributeOf, designedBody, isContentEditableOf, localNameOf, parentOf } from './safe';

/** What text is typed into: a form field, or the outermost element of an editable region. */
export type Editable = HTMLTextAreaElement | HTMLInputElement | HTMLElement;

export const isFormField = (element: Editable): element is HTMLTextAreaElement | HTMLInputElement =>
  element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement;

/** Names and purposes of fields that never hold minutes and that hold what is nobody's business. */
const PRIVATE =
  /passw?or[dt]|passphrase|pwd|\bpin\b|(?<![a-z])otp(?![a-z])|one-?time|\bcvc|\bcvv|\bcc-|card-?num|kortnum|kontonum|(?<!re)search|\bsøk/i;
const OWN_PURPOSE = /^(username|email|tel|bday|postal-code|country|url|photo|impp)/;

/** The editable region or field that an element belongs to; null where Saklig reads nothing. */
export function editableAt(element: Element | null): Editable | null {
  if (element instanceof HTMLTextAreaElement) return isPrivate(element) ? null : element;
  if (element instanceof HTMLInputElement) return element.type === 'text' && !isPrivate(element) ? element : null;
  return (element && editingHost(element)) ?? designedBody();
}

/** Nested regions are read as part of the outermost one: an editor's table cells stand between its paragraphs. */
function editingHost(element: Element): HTMLElement | null {
  let host: HTMLElement | null = null;
  for (let node: Node | null = element; node; node = parentOf(node)) {
    if (node instanceof HTMLElement && isContentEditableOf(node)) host = node;
  }
  // A form's fields can go by the names of its methods, and no editor is a form.
  if (host instanceof HTMLFormElement) return null;
  return host && localNameOf(host) === 'html' ? host.ownerDocument.body : host;
}

function isPrivate(field: HTMLTextAreaElement | HTMLInputElement): boolean {
  const said = ['name', 'id', 'autocomplete', 'role', 'inputmode', 'enterkeyhint'].map(
    (name) => attributeOf(field, name) ?? '',
  );
  return (
    said.some((value) => PRIVATE.test(value)) ||
    OWN_PURPOSE.test(attributeOf(field, 'autocomplete') ?? '') ||
    ['numeric', 'decimal', 'email', 'tel', 'url'].includes(field.inputMode) ||
    getComputedStyle(field).getPropertyValue('-webkit-text-security').replace('none', '') !== ''
  );
}
