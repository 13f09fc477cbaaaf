import browser from 'webextension-polyfill';
import type { Finding } from '../checker/report';
import type { Editable } from '../fields/editable';
import { watchFocus } from '../fields/focus';
import { focusedElement, pageAddress } from '../fields/safe';
import { type Layer, openLayer } from '../marks/layer';
import { findingAt } from '../marks/marks';
import { type DraftReport, type FromFrame, type Handlers, handle, type ToFrame } from '../messages/messages';
import { isOn } from '../settings/sites';
import type { Store } from '../settings/store';
import { Cards } from './cards';
import { Draft } from './draft';
import { watchKeys } from './keys';
import { watchLook } from './look';
import { watchPointer } from './pointer';

interface Attended {
  draft: Draft;
  id: number;
  stop: () => void;
}

/** Everything that Saklig does in one frame. */
export class Page {
  private readonly attended = new Map<Editable, Attended>();
  private lastId = 0;
  private layer: Layer | undefined;
  private readonly cards: Cards;
  private count = 0;
  private readonly ends: (() => void)[];
  private readonly sizes = new ResizeObserver((entries) => {
    for (const { target } of entries) this.resized(target as Editable);
  });

  /** @param ended called when Saklig has left the frame */
  constructor(
    private readonly store: Store,
    private readonly ended: () => void,
  ) {
    this.cards = new Cards(store);
    this.ends = [
      watchFocus((editable) => this.attend(editable)),
      watchKeys(this.cards, () => this.explain()),
      watchLook(() => this.refresh(false)),
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
    if (this.attended.has(editable)) return;
    const draft = new Draft(editable, this.frameLayer(), this.store, () => this.changed(draft));
    const at = (x: number, y: number) => findingAt(draft.marks, draft.shown, x, y);
    const stop = watchPointer(editable, {
      at,
      clicked: (finding) => this.cards.show(draft, finding),
      rested: (finding) => this.cards.showWhilePointed(draft, finding, (x, y) => at(x, y) !== undefined),
    });
    this.attended.set(editable, { draft, id: ++this.lastId, stop });
    this.sizes.observe(editable);
    draft.update();
  }

  private changed(draft: Draft): void {
    this.cards.update(draft);
    this.tellCount();
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
    this.tellCount();
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
        const draft = [...this.attended.values()].find((one) => one.id === id)?.draft;
        if (draft)
          this.show(
            draft,
            draft.shown.find((finding) => finding.start === start),
          );
      },
      explainHere: () => {
        if (document.hasFocus()) this.explain('at or after the caret');
      },
    };
    const listen = (message: unknown, sender: browser.Runtime.MessageSender) =>
      sender.id === browser.runtime.id ? handle(answers, message, undefined) : undefined;
    browser.runtime.onMessage.addListener(listen);
    return () => browser.runtime.onMessage.removeListener(listen);
  }

  private reports(): Omit<DraftReport, 'frame'>[] {
    this.prune();
    return [...this.attended.values()].flatMap(({ draft, id }) => {
      const { report } = draft;
      if (!report) return [];
      const shown = draft.shown.map((finding) => ({ ...finding, words: draft.words(finding) }));
      return {
        draft: id,
        findings: shown.filter(({ category }) => category !== 'advice'),
        advice: shown.filter(({ category }) => category === 'advice'),
        missing: report.missing,
        kind: report.kind,
      };
    });
  }

  private tellCount(): void {
    const findings = [...this.attended.values()].flatMap(({ draft }) => draft.shown);
    const count = findings.filter(({ category }) => category !== 'advice').length;
    if (count === this.count) return;
    this.count = count;
    this.tell({ kind: 'counted', count });
  }

  private watchHistory(): () => void {
    const hidden = () => {
      // It may stand in a document that stays.
      this.cards.close();
      this.tell({ kind: 'left' });
      this.count = -1;
    };
    // A page that was left can be come back to as it was.
    const shown = ({ persisted }: PageTransitionEvent) => persisted && this.tellCount();
    addEventListener('pagehide', hidden);
    addEventListener('pageshow', shown);
    return () => {
      removeEventListener('pagehide', hidden);
      removeEventListener('pageshow', shown);
    };
  }

  private tell(message: FromFrame[keyof FromFrame]): void {
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
    for (const editable of this.attended.keys()) this.drop(editable);
    this.sizes.disconnect();
    this.layer?.host.remove();
    if (browser.runtime?.id) this.tell({ kind: 'left' });
    this.ended();
  }
}
