import browser from 'webextension-polyfill';
import { MISSING, type Missing } from '../checker/report';
import type { Explanation } from '../ui/explain';
import type { DraftReport, Explain, FromFrame, FromPages } from './messages';

/** The drafts that are open in a tab, with their findings, the one in focus first; empty where Saklig is off. For the extension's own pages. */
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

/** Puts the template for what is missing into a draft. @returns whether its field took it */
export async function insertTemplate(tab: number, { frame, draft }: DraftReport, part: Missing): Promise<boolean> {
  return (await send({ kind: 'insert', tab, frame, draft, part: MISSING.indexOf(part) })) === true;
}

/** The lines to start from for what is missing. */
export async function templateOf(part: Missing, written: 'nb' | 'nn'): Promise<string> {
  return (await send({ kind: 'template', part: MISSING.indexOf(part), written })) as string;
}

/** The text that the reader marked in another tab to have it checked here; undefined when there is none. */
export const markedText = (): Promise<string | undefined> => send({ kind: 'marked' }) as Promise<string | undefined>;

const send = (message: FromPages[keyof FromPages] | FromFrame['template']): Promise<unknown> =>
  browser.runtime.sendMessage(message);
