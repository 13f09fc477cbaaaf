import { type Card, type CardContent, openCard } from '../card/card';
import type { Finding } from '../checker/report';
import { type Layer, openLayer } from '../marks/layer';
import { guessForm } from '../norwegian';
import type { Store } from '../settings/store';
import { explain } from '../ui/explain';
import { languageFor } from '../ui/language';
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
  /** The written standard of the minutes, which the proposed wording should have too. */
  written: 'nb' | 'nn';
  /** Ends when the card closes. */
  life: AbortController;
}

/** The card of one frame: at most one is open. */
export class Cards {
  private open: Open | undefined;

  constructor(private readonly store: Store) {}

  get isOpen(): boolean {
    return this.open !== undefined;
  }

  show(draft: Draft, finding: Finding): void {
    if (this.open?.draft === draft) {
      this.open.finding = finding;
      this.follow();
      return;
    }
    this.close();
    const outer = outerOf(draft.element);
    const written = writtenIn(draft.field.text);
    const layer = openLayer(outer.parent);
    const card = openCard({ ...this.content({ draft, finding, outer, written }), root: layer.root });
    const life = new AbortController();
    this.open = { draft, finding, card, layer, outer, written, life };
    for (const view of new Set([window, outer.window])) {
      view.addEventListener('pointerdown', this.pressed, { capture: true, signal: life.signal });
      view.addEventListener('scroll', this.follow, { capture: true, passive: true, signal: life.signal });
    }
  }

  /** Opens the card for as long as the pointer is on the marked words or on the card. */
  showWhilePointed(draft: Draft, finding: Finding, isOn: (x: number, y: number) => boolean): void {
    if (this.open) return;
    this.show(draft, finding);
    const { life, outer } = this.open as unknown as Open;
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
    open?.life.abort();
    open?.card.close();
    open?.layer.host.remove();
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

  private content({ draft, finding, outer, written }: Omit<Open, 'card' | 'layer' | 'life'>): CardContent {
    const { settings } = this.store;
    const language = languageFor(settings.language, navigator.languages);
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
      explanation: explain(finding.rule, language, written),
      place: { index: same.indexOf(finding) + 1, count: same.length },
      language,
      look: settings.look,
      actions: {
        ...(draft.field.canReplace() && { replace: (wording) => this.replace(draft, finding, wording) }),
        ...(shown.length > 1 && { next: go(1), previous: go(-1) }),
        ignore: () => this.backTo(draft, () => draft.ignore(finding)),
        turnOff: () => this.backTo(draft, turnOff),
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

function writtenIn(text: string): 'nb' | 'nn' {
  return guessForm(text.toLowerCase().match(/\p{L}+/gu) ?? []) === 'nn' ? 'nn' : 'nb';
}
