import type { Span } from '../checker/report';
import { type Edit, editBetween } from './edit';
import { type Field, LONGEST } from './field';
import { replaceIn } from './replace';
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
  /** The text as `read` last told it, where replacing has read on since. */
  private told: string | undefined;

  constructor(
    readonly element: HTMLElement,
    private readonly changed: () => void,
  ) {
    this.map = new TextMap(element);
    this.observer = new MutationObserver((records) => {
      if (this.seen.length <= MOST_SEEN) this.seen = this.seen.concat(records);
      changed();
    });
    this.observer.observe(element, { childList: true, characterData: true, subtree: true });
    element.addEventListener('compositionstart', this.compose);
    element.addEventListener('compositionend', this.composed);
    element.addEventListener('blur', this.composed);
  }

  close(): void {
    this.observer.disconnect();
    this.element.removeEventListener('compositionstart', this.compose);
    this.element.removeEventListener('compositionend', this.composed);
    this.element.removeEventListener('blur', this.composed);
  }

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
    const edit = this.take();
    const { told } = this;
    this.told = undefined;
    return told === undefined ? edit : editBetween(told, this.text);
  }

  private take(): Edit | undefined {
    const records = this.seen.concat(this.observer.takeRecords());
    this.seen = [];
    if (records.length <= MOST_SEEN) return this.map.take(records);
    const old = this.map.text;
    this.map = new TextMap(this.element);
    return editBetween(old, this.map.text);
  }

  rangeOf(span: Span): Range | null {
    return this.map.rangeOf(span);
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
      this.told ??= this.text;
      this.take();
      // Some editors turn a space into a no-break space where two meet.
      return this.text.replaceAll('\u00a0', ' ');
    };
    const done = await replaceIn(this.element, range, wording, wanted.replaceAll('\u00a0', ' '), reading);
    this.changed();
    return done;
  }

  focus(): void {
    focusOn(this.element);
  }
}
