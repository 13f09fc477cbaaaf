import type { Frame } from 'puppeteer-core';
import type { OpenBrowser } from './browsers';
import { inClosedRoot } from './closed';
import { originOf } from './places';

/** The card as it is shown. */
export interface ShownCard {
  title: string;
  /** All that it says, from top to bottom. */
  text: string;
  links: string[];
  /** By accessible name, with the middle of each in pixels of its frame. */
  buttons: { name: string; x: number; y: number; focused: boolean }[];
  /** How many controls Tab goes through. */
  stops: number;
  focused: boolean;
}

/** The element that the card stands in: the last under `<html>`, or in a modal dialog. */
const LAYER = 'saklig-layer:last-of-type';

/** The card that is open in a frame, if one is. For a frame of the page's own origin it stands in the page. */
export const shownCard = (browser: OpenBrowser, frame: Frame): Promise<ShownCard | undefined> =>
  inClosedRoot(browser, frame, LAYER, (root) => {
    const card = root.querySelector<HTMLElement>('[role=dialog]');
    if (!card?.checkVisibility()) return undefined;
    return {
      title: card.querySelector('h2')?.textContent ?? '',
      text: card.textContent,
      links: [...card.querySelectorAll('a')].map((link) => link.href),
      buttons: [...card.querySelectorAll('button')].map((button) => {
        const { x, y, width, height } = button.getBoundingClientRect();
        return {
          name: button.ariaLabel ?? button.textContent.trim(),
          x: x + width / 2,
          y: y + height / 2,
          focused: root.activeElement === button,
        };
      }),
      stops: card.querySelectorAll('button, a[href]').length,
      focused: card.contains(root.activeElement),
    };
  });

/**
 * Clicks a button of the open card with the mouse.
 * @throws when no such button is shown
 */
export async function clickInCard(browser: OpenBrowser, frame: Frame, name: string): Promise<void> {
  const card = await shownCard(browser, frame);
  const button = card?.buttons.find((one) => one.name === name);
  if (!button)
    throw new Error(`no «${name}» among ${card?.buttons.map((one) => `«${one.name}»`).join(', ') ?? 'no card'}`);
  const origin = await originOf(frame);
  await frame.page().mouse.click(origin.x + button.x, origin.y + button.y);
}
