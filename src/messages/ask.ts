import browser from 'webextension-polyfill';
import type { Explanation } from '../ui/explain';
import type { DraftReport, Explain, FromPages } from './messages';

/** The drafts that are open in a tab, with their findings; empty where Saklig is off. For the extension's own pages. */
export async function draftsOf(tab: number): Promise<DraftReport[]> {
  return send({ kind: 'drafts', tab }) as Promise<DraftReport[]>;
}

/** Scrolls the page to a finding and opens the card there. */
export async function reveal(tab: number, { frame, draft }: DraftReport, start: number): Promise<void> {
  await send({ kind: 'reveal', tab, frame, draft, start });
}

/** Why a finding of a rule should not stand there; undefined while the extension is being updated, when nobody answers. */
export async function explanationOf(asked: Omit<Explain, 'kind'>): Promise<Explanation | undefined> {
  try {
    return (await send({ kind: 'explain', ...asked })) as Explanation | undefined;
  } catch {
    return undefined;
  }
}

const send = (message: FromPages[keyof FromPages]): Promise<unknown> => browser.runtime.sendMessage(message);
