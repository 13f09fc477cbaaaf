import { autoUpdate, computePosition, flip, offset, shift, size } from '@floating-ui/dom';
import type { Anchor } from './card';

/** Keeps the card beside the marked words while the page scrolls and changes size. @returns a function that stops */
export function follow(anchor: Anchor, card: HTMLElement): () => void {
  const place = async () => {
    const { x, y } = await computePosition(anchor, card, {
      strategy: 'fixed',
      placement: 'bottom-start',
      middleware: [
        offset(6),
        flip({ padding: 8 }),
        shift({ padding: 8, crossAxis: true }),
        size({
          padding: 8,
          apply: ({ availableHeight }) => {
            card.style.maxHeight = `${Math.max(availableHeight, LEAST)}px`;
          },
        }),
      ],
    });
    card.style.left = `${x}px`;
    card.style.top = `${y}px`;
  };
  return autoUpdate(anchor, card, place);
}

/** Below this the card covers the marked words rather than be too low to read. */
const LEAST = 240;
