import { type Card, type CardContent, openCard } from '../card/card';
import type { Finding } from '../checker/report';
import { above } from '../fields/safe';
import { type Layer, openLayer } from '../marks/layer';
import { guessForm } from '../norwegian';
import type { Store } from '../settings/store';
import { explain } from '../ui/explain';
import { languageFor } from '../ui/language';
import type { Draft } from './draft';
import { strike } from './strike';

/** The card of one frame: at most one is open. */
export class Cards {
  private draft: Draft | undefined;
  private finding: Finding | undefined;
  private card: Card | undefined;
  /** Of the open card: the frame's own, or one within a modal dialog. */
  private layer: Layer | undefined;

  constructor(
    private readonly frameLayer: () => Layer,
    private readonly store: Store,
  ) {}

  get isOpen(): boolean {
    return this.card !== undefined;
  }

  open(draft: Draft, finding: Finding): void {
    if (this.card && this.draft === draft) {
      this.finding = finding;
      this.card.update(this.content(draft, finding));
      return;
    }
    this.close();
    this.draft = draft;
    this.finding = finding;
    const modal = modalAround(draft.element);
    this.layer = modal ? openLayer(modal) : this.frameLayer();
    this.card = openCard({ ...this.content(draft, finding), root: this.layer.root });
    draft.element.addEventListener('scroll', this.follow);
  }

  /** Moves the keyboard into the card. */
  focus(): void {
    this.card?.focus();
  }

  close(): void {
    this.card?.close();
    this.draft?.element.removeEventListener('scroll', this.follow);
    if (this.layer !== undefined && this.layer !== this.frameLayer()) this.layer.host.remove();
    this.draft = this.finding = this.card = this.layer = undefined;
  }

  closeFor(draft: Draft): void {
    if (this.draft === draft) this.close();
  }

  /** The draft shows other findings than before: the card stays at the same words, or goes with them. */
  update(draft: Draft): void {
    if (!this.finding || this.draft !== draft) return;
    const { rule, start } = this.finding;
    const alike = draft.shown.filter((finding) => finding.rule === rule);
    const nearest = alike.sort((a, b) => Math.abs(a.start - start) - Math.abs(b.start - start))[0];
    if (!nearest) {
      this.close();
      return;
    }
    this.finding = nearest;
    this.follow();
  }

  private readonly follow = () => {
    if (this.draft && this.finding) this.card?.update(this.content(this.draft, this.finding));
  };

  /** Whether an event of the page came from within the card. */
  holds(event: Event): boolean {
    return this.layer !== undefined && event.composedPath().includes(this.layer.host);
  }

  private content(draft: Draft, finding: Finding): CardContent {
    const language = languageFor(this.store.settings.language, navigator.languages);
    const { shown } = draft;
    const same = shown.filter((other) => other.start < finding.end && other.end > finding.start);
    const at = shown.indexOf(finding);
    const go = (step: number) => () => {
      const next = shown[(at + step + shown.length) % shown.length] as Finding;
      draft.marks.reveal(next);
      this.open(draft, next);
    };
    const explanation = explain(finding.rule, language, writtenIn(draft.field.text));
    return {
      anchor: {
        getBoundingClientRect: () => draft.marks.rangeOf(finding)?.getBoundingClientRect() ?? new DOMRect(),
        contextElement: draft.element,
      } as CardContent['anchor'],
      finding,
      explanation,
      place: { index: same.indexOf(finding) + 1, count: same.length },
      language,
      look: this.store.settings.look,
      actions: {
        ...(draft.field.canReplace() && { replace: (wording) => this.replace(draft, finding, wording) }),
        ignore: () => this.backTo(draft, () => draft.ignore(finding)),
        turnOff: () =>
          this.backTo(draft, () => this.store.change('rules', (rules) => ({ ...rules, [finding.rule]: false }))),
        ...(shown.length > 1 && { next: go(1), previous: go(-1) }),
        close: () => this.backTo(draft, () => {}),
      },
    };
  }

  /** Closes the card, gives the focus back to the field and acts. */
  private backTo(draft: Draft, act: () => unknown): void {
    this.close();
    draft.field.focus();
    act();
  }

  private replace(draft: Draft, finding: Finding, wording: string): void {
    this.backTo(draft, async () => {
      const span = wording ? finding : strike(draft.field.text, finding);
      const done = await draft.field.replace(span, wording);
      // The card has the wording to copy.
      if (!done && draft.shown.includes(finding)) this.open(draft, finding);
    });
  }
}

/** The dialog or popover around an element that makes all outside of it inert, or closes at a click there. */
function modalAround(element: Element): Element | null {
  for (let node: Node | null = element; node; node = above(node)) {
    if (node instanceof Element && node.matches(':modal,:popover-open')) return node;
  }
  return null;
}

/** The written standard of minutes, which the proposed wording should have too. */
function writtenIn(text: string): 'nb' | 'nn' {
  return guessForm(text.toLowerCase().match(/\p{L}+/gu) ?? []) === 'nn' ? 'nn' : 'nb';
}
