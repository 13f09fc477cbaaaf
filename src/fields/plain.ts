import type { Span } from '../checker/report';
import { type Edit, editBetween } from './edit';
import { type Field, LONGEST } from './field';
import { writeAtSelection } from './selection';

/**
 * `selectionchange` tells of values set by the page's scripts, which have no event of their own: the caret moves with them.
 * The others are what people do. Heard in the capture phase: some components stop `input` at the field itself.
 */
const SIGNS = ['input', 'selectionchange', 'change', 'compositionend', 'focus', 'blur'] as const;

/** A `textarea` or one-line `input`. */
export class PlainField implements Field {
  text: string;
  composing = false;

  constructor(
    readonly element: HTMLTextAreaElement | HTMLInputElement,
    private readonly changed: () => void,
  ) {
    this.text = this.value;
    element.addEventListener('compositionstart', this.compose, true);
    for (const sign of SIGNS) element.addEventListener(sign, this.notice, true);
  }

  private get value(): string {
    const { value } = this.element;
    return value.length > LONGEST ? '' : value;
  }

  close(): void {
    this.element.removeEventListener('compositionstart', this.compose, true);
    for (const sign of SIGNS) this.element.removeEventListener(sign, this.notice, true);
  }

  private readonly compose = () => {
    this.composing = true;
  };

  private readonly notice = (event: Event) => {
    if (event.type === 'compositionend' || event.type === 'blur') this.composing = false;
    else if (this.value === this.text) return;
    this.changed();
  };

  read(): Edit | undefined {
    const old = this.text;
    this.text = this.value;
    return editBetween(old, this.text);
  }

  caret(): number | null {
    const { selectionStart, selectionEnd, selectionDirection } = this.element;
    return selectionDirection === 'backward' ? selectionStart : selectionEnd;
  }

  canReplace(): boolean {
    return !this.element.readOnly && !this.element.disabled;
  }

  async replace(span: Span, wording: string): Promise<boolean> {
    const { element } = this;
    const old = element.value;
    this.focus();
    element.setSelectionRange(span.start, span.end);
    // Not by `text-field-edit`: it moves the focus where a field stands in a shadow root, components then write their value
    // anew, and Firefox forgets its steps of undo.
    writeAtSelection(wording);
    const wanted = old.slice(0, span.start) + wording + old.slice(span.end);
    if (element.value === wanted) return true;
    if (element.value !== old) document.execCommand('undo');
    return false;
  }

  focus(): void {
    this.element.focus({ preventScroll: true });
  }
}
