import browser from 'webextension-polyfill';
import { MISSING } from '../checker/report';
import {
  type DraftReport,
  type Explain,
  type FromFrame,
  type FromPages,
  type Handlers,
  handle,
  type ToFrame,
} from '../messages/messages';
import type { Store } from '../settings/store';
import { type Explanation, explain, explains, withHouse } from '../ui/explain';
import { LANGUAGES } from '../ui/language';
import { TEMPLATES } from '../ui/lexicon.generated';
import { dropFrame, framesOf, setCount } from './frames';
import { attend } from './inject';
import { takeMarked } from './selection';

type Sender = browser.Runtime.MessageSender;

/** Answers what frames and the extension's own pages ask; undefined for everybody and everything else. */
export function answer(message: unknown, sender: Sender, store: Promise<Store>): unknown {
  if (sender.id !== browser.runtime.id) return undefined;
  if (sender.url?.startsWith(browser.runtime.getURL(''))) return handle(toPages, message, { store });
  const { tab, frameId: frame } = sender;
  return tab?.id === undefined || frame === undefined
    ? undefined
    : handle(toFrames, message, { sender, tab: tab.id, frame, store });
}

interface Asking {
  sender: Sender;
  tab: number;
  frame: number;
  store: Promise<Store>;
}

const toFrames: Handlers<FromFrame, Asking> = {
  async focused(_, { sender, tab, frame, store }) {
    // In the queue before all that the frame will tell; the reader need not wait for it.
    const dropped = frame === 0 ? dropFrame(tab, frame) : undefined;
    const attended = await attend(sender, await store);
    await dropped;
    return attended;
  },
  counted: ({ count }, { tab, frame }) => setCount(tab, frame, count),
  left: (_, { tab, frame }) => dropFrame(tab, frame),
  explain: answerExplain,
  template: async ({ part, written }) => TEMPLATES[MISSING[part] ?? '']?.[written === 'nn' ? 'nn' : 'nb'] ?? '',
  review: () => browser.tabs.create({ url: '/review.html' }).then(() => undefined),
};

const toPages: Handlers<FromPages, Pick<Asking, 'store'>> = {
  async drafts({ tab }) {
    const frames = await framesOf(tab);
    const answers = await Promise.all(frames.map((frame) => tell(tab, frame, { kind: 'report' })));
    return answers
      .flatMap((reports, index) =>
        (reports as Omit<DraftReport, 'frame'>[]).map((report) => ({ ...report, frame: frames[index] })),
      )
      .sort((one, other) => other.used - one.used);
  },
  marked: () => takeMarked(),
  reveal: ({ tab, frame, draft, start }) => tell(tab, frame, { kind: 'show', draft, start }),
  explain: answerExplain,
  insert: ({ tab, frame, draft, part }) => tell(tab, frame, { kind: 'put', draft, part }),
};

/** Undefined for what there is no explanation of. */
async function answerExplain(
  { rule, language, written }: Explain,
  { store }: Pick<Asking, 'store'>,
): Promise<Explanation | undefined> {
  const { policy, rules } = await store;
  if (!explains(rule, rules?.texts) || !LANGUAGES.includes(language)) return undefined;
  const explanation = explain(rule, language, written === 'nn' ? 'nn' : 'nb', rules?.texts);
  return withHouse(explanation, rule, language, policy.house, rules?.texts);
}

/** Explains the finding at the caret in whichever frame of the tab has the focus. */
export async function explainIn(tab: number): Promise<void> {
  await Promise.all((await framesOf(tab)).map((frame) => tell(tab, frame, { kind: 'explainHere' })));
}

/** @returns the frame's answer; an empty list when it is gone without a word */
async function tell(tab: number, frame: number, message: ToFrame[keyof ToFrame]): Promise<unknown> {
  try {
    return (await browser.tabs.sendMessage(tab, message, { frameId: frame })) ?? [];
  } catch {
    await dropFrame(tab, frame);
    return [];
  }
}
