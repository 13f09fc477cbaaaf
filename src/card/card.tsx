import { render } from 'preact';
import type { Finding } from '../checker/report';
import type { Explanation } from '../ui/explain';
import type { Language } from '../ui/language';
import { type Look, lookCss } from '../ui/looks';
import tokens from '../ui/tokens.css?inline';
import css from './card.css?inline';
import { takeInput } from './keys';
import { follow } from './place';
import { guardClicks } from './sight';
import { CardView } from './view';

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
  /** The field, whose scrolling moves the words. */
  contextElement?: Element;
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
export function openCard({ root, ...first }: CardContent & { root: ShadowRoot }): Card {
  let content = first;
  const card = root.ownerDocument.createElement('div');
  card.className = 'card saklig';
  card.popover = 'manual';
  card.role = 'dialog';
  card.tabIndex = -1;
  card.setAttribute('aria-labelledby', 'title');
  card.setAttribute('aria-describedby', 'why');
  root.append(card);
  const unguard = guardClicks(card, () => toTop(card));
  const release = takeInput(card, () => content.actions);

  // A constructed sheet: a page's content security policy may forbid style elements. Of the root's own document, which may be
  // outside of this frame.
  const sheet = new (root.ownerDocument.defaultView ?? window).CSSStyleSheet();
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  const show = (next: CardContent) => {
    const { look } = content;
    content = next;
    card.lang = content.language;
    if (look !== content.look || next === first) sheet.replaceSync(tokens + css + lookCss(content.look));
    render(<CardView content={content} />, card);
  };
  show(first);
  card.showPopover();
  const position = follow(() => content.anchor, card);

  return {
    update(next) {
      show(next);
      position.again();
    },
    focus: () => card.focus({ preventScroll: true }),
    close() {
      unguard();
      release();
      position.stop();
      render(null, card);
      card.remove();
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
    },
  };
}

/** Puts the card above all else in the top layer; the keyboard stays where it is. */
function toTop(card: HTMLElement): void {
  const { activeElement } = card.getRootNode() as ShadowRoot;
  card.hidePopover();
  card.showPopover();
  (activeElement as HTMLElement | null)?.focus({ preventScroll: true });
}
