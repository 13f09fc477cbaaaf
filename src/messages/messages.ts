import type { DocumentKind, Finding, Missing, RuleId } from '../checker/report';
import type { Language } from '../ui/language';

/**
 * What the parts of the extension say to each other. Every message is checked where it arrives: known kind, known sender, known
 * shape. Nothing of a draft's text leaves the browser; findings with their words, and text that is marked to be
 * checked, go to the extension's own pages only.
 */

/** A finding with the stretch that it marks. */
export type Worded = Finding & { words: string };

/** A draft as the popup and the panel show it. */
export interface DraftReport {
  /** Which draft of which frame, for `reveal`. */
  frame: number;
  draft: number;
  /** When it last had the focus, in milliseconds since 1970. */
  used: number;
  /** Without those that are ignored. */
  findings: Worded[];
  advice: Worded[];
  /** What the reader wants left alone in these minutes. */
  ignored: Worded[];
  /** What settings leave out. */
  leftOut: Worded[];
  /** Where the finding starts whose card is open in the page. */
  open?: number;
  missing: Missing[];
  kind: DocumentKind;
  /** The written standard of the minutes. */
  written: 'nb' | 'nn';
  /** Whether something can be put into the field. */
  editable: boolean;
}

/** From a frame to the background. */
export interface FromFrame {
  /** An editable field has got the focus. Answer: whether Saklig now reads it. */
  focused: { kind: 'focused' };
  /** How many findings the frame has. */
  counted: { kind: 'counted'; count: number };
  /** The frame shows another page, or Saklig has been turned off there. */
  left: { kind: 'left' };
  explain: Explain;
  /** Answer: the lines to start from for what is missing; `part` is a place in `MISSING`. */
  template: { kind: 'template'; part: number; written: 'nb' | 'nn' };
  /** The reader wants the review page, to paste into. */
  review: { kind: 'review' };
}

/**
 * Why a finding of a rule should not stand there. The texts of all rules are as large as all the code of a page, and few are ever
 * read, so they stay with the background. Answer: `Explanation`.
 */
export interface Explain {
  kind: 'explain';
  rule: RuleId;
  /** Of the explanation. */
  language: Language;
  /** The written standard of the minutes. */
  written: 'nb' | 'nn';
}

/** From a frame to the panel, which hears what frames tell the background as well. */
export interface ToPanel {
  /** What the frame answered to `report` no longer holds. Told once: whoever wants to know more asks again. */
  changed: { kind: 'changed' };
}

/** From the extension's own pages to the background. */
export interface FromPages {
  /** Answer: `DraftReport[]`, the draft that last had the focus first. */
  drafts: { kind: 'drafts'; tab: number };
  /** Shows a finding in the page: scrolls to it and opens the card there. */
  reveal: { kind: 'reveal'; tab: number; frame: number; draft: number; start: number };
  explain: Explain;
  /** Puts the template for what is missing into the field. `part` is a place in `MISSING`. Answer: whether the field took it. */
  insert: { kind: 'insert'; tab: number; frame: number; draft: number; part: number };
  /** Answer: the text that the reader marked to have it checked, the first time; else undefined. */
  marked: { kind: 'marked' };
}

/** From the background to a frame. */
export interface ToFrame {
  /** Answer: `DraftReport[]`, or undefined. */
  report: { kind: 'report' };
  show: { kind: 'show'; draft: number; start: number };
  /** Answer: whether the field took it. */
  put: { kind: 'put'; draft: number; part: number };
  /** The keyboard command: explains the finding at the caret, or the next one. */
  explainHere: { kind: 'explainHere' };
}

/** The fields beside `kind`; all but WORDS are whole numbers. */
type Shape = readonly string[];
const WORDS: Shape = ['rule', 'language', 'written'];

const SHAPES = {
  focused: [],
  counted: ['count'],
  left: [],
  template: ['part', 'written'],
  changed: [],
  review: [],
  drafts: ['tab'],
  reveal: ['tab', 'frame', 'draft', 'start'],
  insert: ['tab', 'frame', 'draft', 'part'],
  marked: [],
  report: [],
  show: ['draft', 'start'],
  put: ['draft', 'part'],
  explain: WORDS,
  explainHere: [],
} as const satisfies Record<keyof FromFrame | keyof ToPanel | keyof FromPages | keyof ToFrame, Shape>;

/** What handles each kind of message. The answer, or a promise of it, goes back to the sender. */
export type Handlers<Messages, Sender> = {
  [Kind in keyof Messages]: (message: Messages[Kind], sender: Sender) => unknown;
};

/**
 * Hands a message to its handler.
 * @returns the handler's answer; undefined for what is not one of these messages
 */
export function handle<Messages, Sender>(
  handlers: Handlers<Messages, Sender>,
  message: unknown,
  sender: Sender,
): unknown {
  const kind = isRecord(message) && typeof message.kind === 'string' ? message.kind : '';
  if (!Object.hasOwn(handlers, kind) || !hasShape(message, kind as keyof typeof SHAPES)) return undefined;
  return handlers[kind as keyof Messages](message as Messages[keyof Messages], sender);
}

function hasShape(message: unknown, kind: keyof typeof SHAPES): boolean {
  const { kind: _, ...fields } = message as Record<string, unknown>;
  const shape: Shape = SHAPES[kind];
  const fits = (field: string) =>
    WORDS.includes(field) ? typeof fields[field] === 'string' : Number.isSafeInteger(fields[field]);
  return Object.keys(fields).length === shape.length && shape.every(fits);
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
