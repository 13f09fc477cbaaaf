import type { Span } from '../checker/report';
import type { Edit } from './edit';
import { type Editable, isFormField } from './editable';
import { PlainField } from './plain';
import { RichField } from './rich';

/** In UTF-16 code units: a hundred pages. What is longer is no minutes, and is taken as empty. */
export const LONGEST = 300_000;

/** A place where text is typed, as text. Offsets are UTF-16 code units into `text`. */
export interface Field {
  readonly element: Editable;
  /** As last read. */
  readonly text: string;
  /** An input method is in the middle of a word. */
  readonly composing: boolean;
  /** Takes in what has happened since the last reading; undefined when that left the text as it was. */
  read(): Edit | undefined;
  /** Where the caret (the moving end of the selection) is; null when it is elsewhere. */
  caret(): number | null;
  /** False for fields that only show their text. */
  canReplace(): boolean;
  /**
   * Puts `wording` in place of a span, as if typed: the page's own editor knows of it and one undo takes it back.
   * @returns whether the text now is what it should be; if not, it is as it was before
   */
  replace(span: Span, wording: string): Promise<boolean>;
  /** Gives the focus (back) to the field without scrolling. */
  focus(): void;
  /** Stops watching. */
  close(): void;
}

/** @param changed called when the text may have changed, within the task of the change */
export const openField = (element: Editable, changed: () => void): Field =>
  isFormField(element) ? new PlainField(element, changed) : new RichField(element, changed);
