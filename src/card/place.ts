import { autoUpdate, computePosition, flip, offset, shift, size } from '@floating-ui/dom';
import type { Anchor } from './card';

/**
 * Keeps the card beside the marked words while the page scrolls and changes size.
 * @param anchor asked for each time, since the words change while the card stays; all of one field
 */
export function follow(anchor: () => Anchor, card: HTMLElement): { again(): void; stop(): void } {
  const again = async () => {
    const { x, y } = await computePosition(anchor(), card, {
      strategy: 'fixed',
      placement: 'bottom-start',
      middleware: [
        offset(6),
        flip({ padding: 8 }),
        size({
          padding: 8,
          apply: ({ availableHeight }) => {
            card.style.maxHeight = `${Math.max(Math.min(availableHeight, HIGHEST), LOWEST)}px`;
          },
        }),
        shift({ padding: 8, crossAxis: true }),
      ],
    });
    card.style.left = `${x}px`;
    card.style.top = `${y}px`;
  };
  return { again, stop: autoUpdate(anchor(), card, again) };
}

/** In pixels. What is longer scrolls, so that the card does not hide the minutes. */
const HIGHEST = 440;
/** Where there is less room, as at 400 % zoom, the card may cover the marked words. */
const LOWEST = 220;
