import type { Span } from '../checker/report';
import { type Edit, joinEdits } from './edit';
import { type Field, LONGEST } from './field';
import { replaceIn } from './replace';
import { focusedElement } from './safe';
import { focusOn, selectionIn } from './selection';
import { TextMap } from './textmap';

/** Of changes that wait to be read, as in a tab that is not shown; with more, reading all anew is quicker. */
const MOST_SEEN = 20_000;

/** An editable region: a plain `contenteditable`, a rich editor, a document in design mode. */
export class RichField implements Field {
  composing = false;
  private map: TextMap;
  private readonly observer: MutationObserver;
  private seen: MutationRecord[] = [];
  /** What in the region last had the focus: a region within it, where there is one. */
  private inner: HTMLElement;
  /** What has been taken in since `read` last told of it: replacing reads on its own. */
  private untold: Edit | undefined;

  constructor(
    readonly element: HTMLElement,
    private readonly changed: () => void,
  ) {
    this.map = new TextMap(element);
    const focus = focusedElement().element;
    this.inner = element.contains(focus) ? (focus as HTMLElement) : element;
    this.observer = new MutationObserver((records) => {
      if (this.seen.length <= MOST_SEEN) this.seen = this.seen.concat(records);
      changed();
    });
    this.observer.observe(element, { childList: true, characterData: true, subtree: true });
    element.addEventListener('focusin', this.focused);
    element.addEventListener('compositionstart', this.compose);
    element.addEventListener('compositionend', this.composed);
    element.addEventListener('blur', this.composed);
  }

  close(): void {
    this.observer.disconnect();
    this.element.removeEventListener('focusin', this.focused);
    this.element.removeEventListener('compositionstart', this.compose);
    this.element.removeEventListener('compositionend', this.composed);
    this.element.removeEventListener('blur', this.composed);
  }

  private readonly focused = ({ target }: FocusEvent) => {
    this.inner = target as HTMLElement;
  };

  private readonly compose = () => {
    this.composing = true;
  };

  private readonly composed = () => {
    this.composing = false;
    this.changed();
  };

  get text(): string {
    return this.map.text.length > LONGEST ? '' : this.map.text;
  }

  read(): Edit | undefined {
    this.take();
    const edit = this.untold;
    this.untold = undefined;
    return edit;
  }

  private take(): void {
    const records = this.seen.concat(this.observer.takeRecords());
    this.seen = [];
    this.untold = joinEdits(this.untold, records.length <= MOST_SEEN ? this.map.take(records) : this.readAnew());
  }

  /** The text may be as it was, but not the nodes that it stands in. */
  private readAnew(): Edit {
    const { length } = this.map.text;
    this.map = new TextMap(this.element);
    return { start: 0, before: length, after: this.map.text.length };
  }

  rangeOf(span: Span): Range | null {
    return this.map.rangeOf(span);
  }

  /** The text that stands between two heights of the viewport, in CSS pixels, in whole lines. */
  spanBetween(top: number, bottom: number): Span {
    return this.map.spanBetween(top, bottom);
  }

  caret(): number | null {
    const selection = selectionIn(this.element);
    return selection?.focusNode ? this.map.offsetOf(selection.focusNode, selection.focusOffset) : null;
  }

  canReplace(): boolean {
    return true;
  }

  async replace(span: Span, wording: string): Promise<boolean> {
    const range = this.rangeOf(span);
    if (!range) return false;
    const wanted = this.text.slice(0, span.start) + wording + this.text.slice(span.end);
    const reading = () => {
      this.take();
      // Some editors turn a space into a no-break space where two meet.
      return this.text.replaceAll('\u00a0', ' ');
    };
    const done = await replaceIn(this.element, range, wording, wanted.replaceAll('\u00a0', ' '), reading);
    this.changed();
    return done;
  }

  focus(): void {
    focusOn(this.inner.isConnected ? this.inner : this.element);
  }
}
