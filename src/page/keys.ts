import type { Cards } from './cards';

/**
 * The keys that Saklig takes from a page: Escape and F6 only while a card is open, Alt+Enter only with the caret in a mark and
 * when the page has no use for it.
 * @param explain opens the card at the caret; false when there is no mark
 * @returns a function that stops
 */
export function watchKeys(cards: Cards, explain: () => boolean): () => void {
  const first = (event: KeyboardEvent) => {
    if (!event.isTrusted || !cards.isOpen || cards.holds(event)) return;
    if (event.key === 'Escape') cards.close();
    else if (event.key === 'F6') cards.focus();
    else return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const last = (event: KeyboardEvent) => {
    if (!event.isTrusted || event.defaultPrevented || event.key !== 'Enter') return;
    if (event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey && explain()) event.preventDefault();
  };
  addEventListener('keydown', first, true);
  addEventListener('keydown', last);
  return () => {
    removeEventListener('keydown', first, true);
    removeEventListener('keydown', last);
  };
}
