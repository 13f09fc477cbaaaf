import { openLayer } from '../marks/layer';
import { findingAt } from '../marks/marks';
import { Cards } from '../page/cards';
import { Draft } from '../page/draft';
import { watchKeys } from '../page/keys';
import { watchPointer } from '../page/pointer';
import type { Store } from '../settings/store';

/** Marks a field of our own page as those of other pages are marked, from the start. @returns a function that stops */
export function markField(field: HTMLTextAreaElement, store: Store): () => void {
  const layer = openLayer();
  const cards = new Cards(() => layer, store);
  const draft = new Draft(field, layer, store, () => cards.update(draft));
  const open = (finding = atCaret(draft)) => {
    if (finding) cards.open(draft, finding);
    return finding !== undefined;
  };
  const ends = [
    watchPointer(field, {
      at: (x, y) => findingAt(draft.marks, draft.shown, x, y),
      clicked: open,
      rested: open,
    }),
    watchKeys(cards, () => {
      const opened = open();
      cards.focus();
      return opened;
    }),
    store.subscribe(() => draft.refresh(true)),
    () => cards.close(),
    () => draft.close(),
    () => layer.host.remove(),
  ];
  draft.update();
  return () => {
    for (const end of ends) end();
  };
}

function atCaret({ field, shown }: Draft) {
  const caret = field.caret();
  return caret === null ? undefined : shown.find(({ start, end }) => start <= caret && caret <= end);
}
