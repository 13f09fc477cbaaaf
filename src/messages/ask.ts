import browser from 'webextension-polyfill';
import type { DraftReport, FromPages } from './messages';

/** The drafts that are open in a tab, with their findings; empty where Saklig is off. For the extension's own pages. */
export async function draftsOf(tab: number): Promise<DraftReport[]> {
  return send({ kind: 'drafts', tab }) as Promise<DraftReport[]>;
}

/** Scrolls the page to a finding and opens the card there. */
export async function reveal(tab: number, { frame, draft }: DraftReport, start: number): Promise<void> {
  await send({ kind: 'reveal', tab, frame, draft, start });
}

const send = (message: FromPages[keyof FromPages]): Promise<unknown> => browser.runtime.sendMessage(message);
