import browser from 'webextension-polyfill';
import { type Finding, MISSING } from '../checker/report';
import type { Editable } from '../fields/editable';
import { watchFocus } from '../fields/focus';
import { focusedElement, pageAddress } from '../fields/safe';
import { type Layer, openLayer } from '../marks/layer';
import { findingAt } from '../marks/marks';
import { templateOf } from '../messages/ask';
import {
  type DraftReport,
  type FromFrame,
  type Handlers,
  handle,
  type ToFrame,
  type ToPanel,
} from '../messages/messages';
import { writtenIn } from '../norwegian';
import { isOn } from '../settings/sites';
import type { Store } from '../settings/store';
import { languageFor } from '../ui/language';
import { insertionOf } from '../ui/templates';
import { Cards } from './cards';
import { Count } from './count';
import { Draft } from './draft';
import { watchKeys } from './keys';
import { watchLook } from './look';
import { showNotice } from './notice';
import { outerOf } from './outer';
import { watchPointer } from './pointer';

interface Attended {
  draft: Draft;
  id: number;
  /** When it last had the focus, in milliseconds since 1970. */
  used: number;
  stop: () => void;
}

/** How long changes gather before the panel is told of them, in milliseconds: it need not follow every key. */
const GATHERING = 150;

/** Everything that Saklig does in one frame. */
export class Page {
  private readonly attended = new Map<Editable, Attended>();
  private lastId = 0;
  private layer: Layer | undefined;
  private readonly cards: Cards;
  private readonly count = new Count(
    () => this.countFindings(),
    (count) => this.tell({ kind: 'counted', count }),
  );
  /** Somebody has asked for reports and has not been told since that they have changed. */
  private asked = false;
  private telling: ReturnType<typeof setTimeout> | undefined;
  /** Takes away what was said of an editor that can't be read; undefined when nothing has been. */
  private closeNotice: (() => void) | undefined;
  private readonly look = watchLook(() => this.refresh(false));
  private readonly ends: (() => void)[];
  private readonly sizes = new ResizeObserver((entries) => {
    for (const { target } of entries) this.resized(target as Editable);
  });

  /** @param ended called when Saklig has left the frame */
  constructor(
    private readonly store: Store,
    private readonly ended: () => void,
  ) {
    this.cards = new Cards(store, () => this.tellChanged());
    // It may have been switched off while this part was on its way here.
    if (!this.isOn()) {
      this.ends = [this.look.stop];
      this.leave();
      return;
    }
    this.ends = [
      watchFocus(
        (editable) => this.attend(editable),
        (element) => this.notice(element),
      ),
      watchKeys(this.cards, () => this.explain()),
      this.look.stop,
      this.watchHistory(),
      this.answerBackground(),
      store.subscribe(() => (this.isOn() ? this.refresh(true) : this.leave())),
    ];
  }

  /** Reads and marks a field from now on. Called for whatever gets the focus; pages of our own call it before that. */
  attend(editable: Editable): void {
    // Gone when the extension has been updated or removed: nothing of ours is to stay behind.
    if (!browser.runtime?.id) {
      this.leave();
      return;
    }
    this.prune();
    const known = this.attended.get(editable);
    if (known) {
      known.used = Date.now();
      this.tellChanged();
      return;
    }
    const draft = new Draft(editable, this.frameLayer(), this.store, () => this.changed(draft));
    const at = (x: number, y: number) => findingAt(draft.marks, draft.shown, x, y);
    const stop = watchPointer(editable, {
      at,
      clicked: (finding) => this.cards.show(draft, finding),
      rested: (finding) => this.cards.showWhilePointed(draft, finding, (x, y) => at(x, y) !== undefined),
    });
    this.attended.set(editable, { draft, id: ++this.lastId, used: Date.now(), stop });
    this.sizes.observe(editable);
    this.look.follow(editable);
    draft.update();
  }

  /** Says, once in a page, that an editor can't be read. */
  private notice(element: Element): void {
    if (this.closeNotice) return;
    const { language, look } = this.store.settings;
    this.closeNotice = showNotice({
      parent: outerOf(element).parent,
      language: languageFor(language, navigator.languages),
      look,
      review: () => this.tell({ kind: 'review' }),
    });
  }

  private changed(draft: Draft): void {
    this.cards.update(draft);
    this.count.update();
    this.tellChanged();
  }

  private resized(editable: Editable): void {
    if (editable.isConnected) this.attended.get(editable)?.draft.refresh(false);
    else this.prune();
  }

  /** Lets go of fields that have left the page. */
  private prune(): void {
    for (const editable of this.attended.keys()) if (!editable.isConnected) this.drop(editable);
  }

  private drop(editable: Editable): void {
    const attended = this.attended.get(editable);
    if (!attended) return;
    this.attended.delete(editable);
    this.sizes.unobserve(editable);
    attended.stop();
    attended.draft.close();
    this.cards.closeFor(attended.draft);
    this.count.update();
    this.tellChanged();
  }

  private refresh(preferences: boolean): void {
    this.prune();
    for (const { draft } of this.attended.values()) draft.refresh(preferences);
  }

  /** Opens the card of the finding at the caret, or of the next one, and moves the keyboard into it. @returns whether there is one */
  private explain(where: 'at the caret' | 'at or after the caret' = 'at the caret'): boolean {
    const { element } = focusedElement();
    const draft = [...this.attended.values()].find(({ draft }) => element && draft.element.contains(element))?.draft;
    const caret = draft?.field.caret();
    if (!draft || caret === null || caret === undefined) return false;
    const at = draft.shown.find((finding) => finding.start <= caret && caret <= finding.end);
    const next = draft.shown.find((finding) => finding.start >= caret) ?? draft.shown[0];
    return this.show(draft, at ?? (where === 'at the caret' ? undefined : next));
  }

  private show(draft: Draft, finding: Finding | undefined): boolean {
    if (!finding) return false;
    draft.marks.reveal(finding);
    this.cards.show(draft, finding).then(() => this.cards.focus());
    return true;
  }

  private answerBackground(): () => void {
    const answers: Handlers<ToFrame, undefined> = {
      report: () => Promise.resolve(this.reports()),
      show: ({ draft: id, start }) => {
        const draft = this.draftOf(id);
        if (draft)
          this.show(
            draft,
            draft.shown.find((finding) => finding.start === start),
          );
      },
      put: ({ draft, part }) => this.put(this.draftOf(draft), part),
      explainHere: () => {
        if (document.hasFocus()) this.explain('at or after the caret');
      },
    };
    const listen = (message: unknown, sender: browser.Runtime.MessageSender) =>
      sender.id === browser.runtime.id ? handle(answers, message, undefined) : undefined;
    browser.runtime.onMessage.addListener(listen);
    return () => browser.runtime.onMessage.removeListener(listen);
  }

  private draftOf(id: number): Draft | undefined {
    return [...this.attended.values()].find((one) => one.id === id)?.draft;
  }

  /** Puts the template for a part that the minutes lack into them, as if typed. @returns whether the field took it */
  private async put(draft: Draft | undefined, part: number): Promise<boolean> {
    const missing = MISSING[part];
    if (!draft?.field.canReplace() || !missing) return false;
    const template = await templateOf(missing, writtenIn(draft.field.text));
    if (!template) return false;
    const { span, wording } = insertionOf(missing, draft.field.text, template);
    this.cards.close();
    return draft.field.replace(span, wording);
  }

  private reports(): Omit<DraftReport, 'frame'>[] {
    this.prune();
    this.asked = true;
    return [...this.attended.values()].flatMap(({ draft, id, used }) => {
      const { report } = draft;
      if (!report) return [];
      const worded = (finding: Finding) => ({ ...finding, words: draft.words(finding) });
      const shown = draft.shown.map(worded);
      return {
        draft: id,
        used,
        findings: shown.filter(({ category }) => category !== 'advice'),
        advice: shown.filter(({ category }) => category === 'advice'),
        ignored: draft.ignored().map(worded),
        leftOut: draft.leftOut().map(worded),
        open: this.cards.shownOf(draft)?.start,
        missing: report.missing,
        kind: report.kind,
        written: writtenIn(draft.field.text),
        editable: draft.field.canReplace(),
      };
    });
  }

  private tellChanged(): void {
    if (!this.asked) return;
    this.telling ??= setTimeout(() => {
      this.telling = undefined;
      this.asked = false;
      this.tell({ kind: 'changed' });
    }, GATHERING);
  }

  private countFindings(): number {
    let count = 0;
    for (const { draft } of this.attended.values())
      for (const { category } of draft.shown) if (category !== 'advice') count++;
    return count;
  }

  private watchHistory(): () => void {
    const hidden = () => {
      // It may stand in a document that stays.
      this.cards.close();
      this.count.forget();
      this.tell({ kind: 'left' });
    };
    // A page that was left can be come back to as it was.
    const shown = ({ persisted }: PageTransitionEvent) => persisted && this.count.update();
    addEventListener('pagehide', hidden);
    addEventListener('pageshow', shown);
    return () => {
      removeEventListener('pagehide', hidden);
      removeEventListener('pageshow', shown);
    };
  }

  private tell(message: FromFrame[keyof FromFrame] | ToPanel[keyof ToPanel]): void {
    // Nobody answers while the extension is being updated.
    browser.runtime.sendMessage(message).catch(() => {});
  }

  private isOn(): boolean {
    const address = pageAddress();
    const host = URL.canParse(address) ? new URL(address).hostname : '';
    const own = address.startsWith(browser.runtime.getURL(''));
    return own || !host || isOn(host, this.store.settings);
  }

  private frameLayer(): Layer {
    this.layer ??= openLayer();
    return this.layer;
  }

  /** Takes all of Saklig out of the frame. */
  leave(): void {
    for (const end of this.ends) end();
    this.cards.close();
    this.closeNotice?.();
    for (const editable of this.attended.keys()) this.drop(editable);
    this.sizes.disconnect();
    clearTimeout(this.telling);
    this.count.forget();
    this.layer?.host.remove();
    if (browser.runtime?.id) this.tell({ kind: 'left' });
    this.ended();
  }
}
