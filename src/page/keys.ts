import type { Cards } from './cards';

/**
 * The keys that Saklig takes from a page: Escape and F6 only while a card is open, Alt+Enter only with the caret in a mark. They are
 * taken before the page sees them: to a rich editor any Enter is a new paragraph.
 * @param explain opens the card at the caret; false when there is no mark
 * @returns a function that stops
 */
export function watchKeys(cards: Cards, explain: () => boolean): () => void {
  const pressed = (event: KeyboardEvent) => {
    if (!event.isTrusted || cards.holds(event)) return;
    if (cards.isOpen && event.key === 'Escape') cards.close();
    else if (cards.isOpen && event.key === 'F6') cards.focus();
    else if (!isExplainKey(event) || !explain()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  addEventListener('keydown', pressed, true);
  return () => removeEventListener('keydown', pressed, true);
}

const isExplainKey = ({ key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean =>
  key === 'Enter' && altKey && !ctrlKey && !metaKey && !shiftKey;
