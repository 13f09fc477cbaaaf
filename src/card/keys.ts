import type { CardActions } from './card';

/** What the page must not hear of: keys and clicks in the card are no business of its shortcuts and «click outside» handlers. */
const KEYS = ['keydown', 'keypress', 'keyup'];
const KEPT = [
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'click',
  'dblclick',
  'contextmenu',
  'focusin',
  'focusout',
];

/**
 * Keeps input within the card, and makes it work by keyboard: Escape closes, the arrows walk, Tab goes round.
 * @returns a function that stops
 */
export function takeInput(card: HTMLElement, actions: () => CardActions): () => void {
  for (const kind of KEPT) card.addEventListener(kind, (event) => event.stopPropagation());
  // A click must not take the focus, and with it the caret, from the field.
  card.addEventListener('mousedown', (event) => event.preventDefault());
  const pressed = (event: KeyboardEvent) => {
    if (event.key === 'Escape') actions().close();
    else if (event.key === 'ArrowRight') actions().next?.();
    else if (event.key === 'ArrowLeft') actions().previous?.();
    else if (event.key === 'Tab') goRound(card, event.shiftKey);
    else return;
    event.preventDefault();
  };
  // At the window, before the page: editors with a menu open take Tab and Enter wherever they are pressed.
  const page = card.ownerDocument.defaultView ?? window;
  const { host } = card.getRootNode() as ShadowRoot;
  const take = (event: Event) => {
    if (!event.composedPath().includes(host)) return;
    event.stopImmediatePropagation();
    if (event.type === 'keydown' && event.isTrusted) pressed(event as KeyboardEvent);
  };
  for (const kind of KEYS) page.addEventListener(kind, take, true);
  return () => {
    for (const kind of KEYS) page.removeEventListener(kind, take, true);
  };
}

/** Moves to the next control, from the last to the first: after the card comes nothing, since it stands last in the page. */
function goRound(card: HTMLElement, backwards: boolean): void {
  const controls = [...card.querySelectorAll<HTMLElement>('button, a[href]')];
  const active = (card.getRootNode() as ShadowRoot).activeElement as HTMLElement;
  const at = controls.indexOf(active);
  const to = backwards ? (at <= 0 ? controls.length - 1 : at - 1) : (at + 1) % controls.length;
  controls[to]?.focus();
}
