import type { Finding } from '../checker/report';
import type { Explanation } from '../ui/explain';
import type { Language } from '../ui/language';
import type { Look } from '../ui/looks';

/** What the card shows: one finding. */
export interface CardContent {
  /** Where the marked words are, in viewport pixels; asked again on scroll and resize. A `Range` is one. */
  anchor: Anchor;
  finding: Pick<Finding, 'category' | 'severity'>;
  explanation: Explanation;
  /** 1-based place among findings on the same words; shown as «1 av 3» when there is more than one. */
  place?: { index: number; count: number };
  actions: CardActions;
  language: Language;
  look: Look;
}

export interface Anchor {
  getBoundingClientRect(): DOMRect;
}

/** Called only for trusted input on a card that can be seen. An action that is absent is not offered. */
export interface CardActions {
  /** Puts the wording in place of the marked stretch; an empty wording strikes it. Absent where the text cannot be changed. */
  replace?(wording: string): void;
  /** «Ignorer her». */
  ignore?(): void;
  /** «Slå av regelen». */
  turnOff?(): void;
  next?(): void;
  previous?(): void;
  /** Escape or the close button: the page's part calls `close` on the handle and gives the focus back to the field. */
  close(): void;
}

/** An open card. */
export interface Card {
  /** Shows another finding or place, without closing; focus stays where it is. */
  update(content: CardContent): void;
  /** Moves the keyboard into the card. */
  focus(): void;
  /** Takes the card out of the root; does nothing the second time. */
  close(): void;
}

/**
 * Opens the card at the marked words, in the top layer and within `root` (a closed shadow root that the page's part owns; inside
 * a modal dialog the host must stand in that dialog). Takes no focus and never scrolls the page.
 */
export declare function openCard(content: CardContent & { root: ShadowRoot }): Card;
