import { type Card, type CardContent, openCard } from '../card/card';
import type { Finding } from '../checker/report';
import { type Layer, openLayer } from '../marks/layer';
import { explanationOf } from '../messages/ask';
import { writtenIn } from '../norwegian';
import type { Store } from '../settings/store';
import type { Explanation } from '../ui/explain';
import { type Language, languageFor } from '../ui/language';
import type { Draft } from './draft';
import { type Outer, outerOf } from './outer';
import { strike } from './strike';

/** How long the pointer may be off the mark and the card before a card that it opened by resting closes, in milliseconds. */
const GRACE = 300;

interface Open {
  draft: Draft;
  finding: Finding;
  card: Card;
  layer: Layer;
  outer: Outer;
  /** Of the rule of the finding, in `language`. */
  explanation: Explanation;
  language: Language;
  /** Ends when the card closes. */
  life: AbortController;
}

/** The card of one frame: at most one is open. */
export class Cards {
  private open: Open | undefined;
  /** Counts what is asked for, so that an explanation which comes when something else is wanted is let go. */
  private wish = 0;

  /** @param changed called when another finding is shown than before, or none */
  constructor(
    private readonly store: Store,
    private readonly changed: () => void,
  ) {}

  get isOpen(): boolean {
    return this.open !== undefined;
  }

  /** The finding that is explained, if it is one of the draft's. */
  shownOf(draft: Draft): Finding | undefined {
    return this.open?.draft === draft ? this.open.finding : undefined;
  }

  /** Resolves when the card stands there, or something else has been wished for in the meantime. */
  async show(draft: Draft, wanted: Finding): Promise<void> {
    const wish = ++this.wish;
    const language = languageFor(this.store.settings.language, navigator.languages);
    const { rule } = wanted;
    const explanation = await explanationOf({ rule, language, written: writtenIn(draft.field.text) });
    const finding = draft.shown.includes(wanted) ? wanted : nearest(draft, wanted);
    if (wish !== this.wish || !explanation || !finding || !draft.element.isConnected) return;
    if (this.open?.draft === draft) {
      Object.assign(this.open, { finding, explanation, language });
      this.follow();
      this.changed();
      return;
    }
    this.close();
    const outer = outerOf(draft.element);
    const layer = openLayer(outer.parent);
    const shown = { draft, finding, explanation, language, outer };
    const card = openCard({ ...this.content(shown), root: layer.root });
    const life = new AbortController();
    this.open = { ...shown, card, layer, life };
    for (const view of new Set([window, outer.window])) {
      view.addEventListener('pointerdown', this.pressed, { capture: true, signal: life.signal });
      view.addEventListener('scroll', this.follow, { capture: true, passive: true, signal: life.signal });
    }
    this.changed();
  }

  /** Opens the card for as long as the pointer is on the marked words or on the card. */
  async showWhilePointed(draft: Draft, finding: Finding, isOn: (x: number, y: number) => boolean): Promise<void> {
    if (this.isOpen) return;
    await this.show(draft, finding);
    // The page may have gone on meanwhile: another card, or none.
    if (this.open?.finding !== finding) return;
    const { life, outer } = this.open;
    let closing: ReturnType<typeof setTimeout> | undefined;
    const moved = (event: PointerEvent) => {
      clearTimeout(closing);
      if (this.holds(event) || (event.view === window && isOn(event.clientX, event.clientY))) return;
      closing = setTimeout(() => this.close(), GRACE);
    };
    for (const view of new Set([window, outer.window])) {
      view.addEventListener('pointermove', moved, { capture: true, passive: true, signal: life.signal });
    }
    life.signal.addEventListener('abort', () => clearTimeout(closing));
  }

  /** Moves the keyboard into the card. */
  focus(): void {
    this.open?.card.focus();
  }

  close(): void {
    const { open } = this;
    this.open = undefined;
    this.wish++;
    open?.life.abort();
    open?.card.close();
    open?.layer.host.remove();
    if (open) this.changed();
  }

  closeFor(draft: Draft): void {
    if (this.open?.draft === draft) this.close();
  }

  /** The draft shows other findings than before: the card stays at the same words, or goes with them. */
  update(draft: Draft): void {
    if (this.open?.draft !== draft) return;
    const finding = nearest(draft, this.open.finding);
    if (!finding) {
      this.close();
      return;
    }
    this.open.finding = finding;
    this.follow();
  }

  /** Whether an event of the page came from within the card. */
  holds(event: Event): boolean {
    return this.open !== undefined && event.composedPath().includes(this.open.layer.host);
  }

  private readonly follow = () => {
    if (this.open) this.open.card.update(this.content(this.open));
  };

  private readonly pressed = (event: Event) => {
    if (event.isTrusted && !this.holds(event)) this.close();
  };

  private content({
    draft,
    finding,
    explanation,
    language,
    outer,
  }: Omit<Open, 'card' | 'layer' | 'life'>): CardContent {
    const { shown } = draft;
    const same = shown.filter((other) => other.start < finding.end && other.end > finding.start);
    const at = shown.indexOf(finding);
    const go = (step: number) => () => {
      const next = shown[(at + step + shown.length) % shown.length] as Finding;
      draft.marks.reveal(next);
      this.show(draft, next);
    };
    const turnOff = () => this.store.change('rules', (rules) => ({ ...rules, [finding.rule]: false }));
    return {
      anchor: anchorOf(draft, finding, outer),
      finding,
      explanation,
      place: { index: same.indexOf(finding) + 1, count: same.length },
      language,
      look: this.store.settings.look,
      actions: {
        ...(draft.field.canReplace() && { replace: (wording) => this.replace(draft, finding, wording) }),
        ...(shown.length > 1 && { next: go(1), previous: go(-1) }),
        ignore: () => this.backTo(draft, () => draft.ignore(finding)),
        ...(!this.store.locked(`rules.${finding.rule}`) && { turnOff: () => this.backTo(draft, turnOff) }),
        close: () => this.backTo(draft),
      },
    };
  }

  /** Closes the card, gives the focus back to the field and acts. */
  private backTo(draft: Draft, act?: () => unknown): void {
    this.close();
    draft.field.focus();
    act?.();
  }

  private replace(draft: Draft, finding: Finding, wording: string): void {
    this.backTo(draft, async () => {
      const span = wording ? finding : strike(draft.field.text, finding);
      const done = await draft.field.replace(span, wording);
      const still = done ? undefined : nearest(draft, finding);
      // The card has the wording to copy.
      if (still) this.show(draft, still);
    });
  }
}

/** The finding of the same rule that is nearest to where one was before the text changed. */
function nearest(draft: Draft, { rule, start }: Finding): Finding | undefined {
  const distance = (finding: Finding) => Math.abs(finding.start - start);
  const alike = draft.shown.filter((finding) => finding.rule === rule);
  return alike.sort((one, other) => distance(one) - distance(other))[0];
}

const anchorOf = (
  draft: Draft,
  finding: Finding,
  outer: Outer,
): CardContent['anchor'] & { contextElement: Element } => ({
  getBoundingClientRect: () => outer.toOuter(draft.marks.rangeOf(finding)?.getBoundingClientRect() ?? new DOMRect()),
  contextElement: outer.context,
});
