import type { Finding, Span } from '../checker/report';
import { type Edit, shiftSpan, stretchSpan } from '../fields/edit';
import type { RichField } from '../fields/rich';
import type { Marks } from './marks';
import { followView, viewOf } from './seen';
import { isSame, type Segment, segmentsOf } from './segments';
import { type Background, highlightName } from './sheet';
import { backgroundUnder } from './theme';

interface Mark extends Segment {
  range: Range;
  highlight: Highlight;
}

/** After an edit of more than this, in UTF-16 code units, other text is on the screen than before. */
const LARGE = 1000;

/**
 * Marks in an editable region, as custom highlights: the page's own content is not touched. Browsers go through every range of
 * every highlight each time that a page changes, so only what is on the screen or near it is painted.
 */
export class HighlightMarks implements Marks {
  private findings: readonly Finding[] = [];
  private marks: Mark[] = [];
  /** The stretch of the text in which marks are painted; undefined when that is to be looked up. */
  private near: Span | undefined;
  private background: Background;
  private readonly unfollow: () => void;

  constructor(private readonly field: RichField) {
    this.background = backgroundUnder(field.element);
    this.unfollow = followView(field.element, this.look);
  }

  show(findings: readonly Finding[], edit?: Edit): void {
    this.findings = findings;
    if (edit && this.near) this.near = edit.after - edit.start > LARGE ? undefined : stretchSpan(this.near, edit);
    this.near ??= this.textOnScreen(innerHeight) ?? { start: 0, end: Number.POSITIVE_INFINITY };
    this.paint(edit ? this.shifted(edit) : this.marks);
  }

  /** The text on the screen and so far beyond it, in CSS pixels; undefined when the field is nowhere on it. */
  private textOnScreen(beyond: number): Span | undefined {
    const { top, bottom } = viewOf(this.field.element);
    return top < bottom ? this.field.spanBetween(top - beyond, bottom + beyond) : undefined;
  }

  /** Looks whether other text is on the screen than that in which marks are painted. */
  private readonly look = () => {
    const seen = this.textOnScreen(0);
    if (!seen || (this.near && this.near.start <= seen.start && seen.end <= this.near.end)) return;
    this.near = this.textOnScreen(innerHeight);
    this.paint(this.marks);
  };

  /** Paints what is near; `old` are the marks that stand there. */
  private paint(old: readonly (Mark | null)[]): void {
    const { start, end } = this.near ?? { start: 0, end: 0 };
    const segments = segmentsOf(this.findings.filter((finding) => finding.start < end && start < finding.end));
    let head = 0;
    while (head < segments.length && isSame(old[head], segments[head])) head++;
    let tail = 0;
    while (
      tail < segments.length - head &&
      tail < old.length - head &&
      isSame(old.at(-1 - tail), segments.at(-1 - tail))
    ) {
      tail++;
    }
    for (const mark of old.slice(head, old.length - tail)) if (mark) mark.highlight.delete(mark.range);
    const fresh = segments.slice(head, segments.length - tail).map((segment) => this.add(segment));
    this.marks = [...old.slice(0, head), ...fresh, ...old.slice(old.length - tail)].filter((mark) => mark !== null);
  }

  /** Marks where they now are; those that the edit touched are taken away. */
  private shifted(edit: Edit): (Mark | null)[] {
    return this.marks.map((mark) => {
      const shifted = shiftSpan(mark, edit);
      if (!shifted) mark.highlight.delete(mark.range);
      return shifted;
    });
  }

  private add(segment: Segment): Mark | null {
    const range = this.rangeOf(segment);
    if (!range) return null;
    const highlight = highlightOf(highlightName(segment.sign, this.background));
    highlight.add(range);
    return { ...segment, range, highlight };
  }

  rangeOf(span: Span): Range | null {
    return this.field.rangeOf(span);
  }

  readFrom(caret: number | null): number {
    const seen = this.textOnScreen(0);
    if (caret !== null && (!seen || (seen.start <= caret && caret <= seen.end))) return caret;
    return seen?.start ?? 0;
  }

  reveal(span: Span): void {
    this.rangeOf(span)?.startContainer.parentElement?.scrollIntoView({ block: 'nearest' });
  }

  restyle(): void {
    const background = backgroundUnder(this.field.element);
    if (background !== this.background) {
      this.background = background;
      this.clear();
      this.paint([]);
    }
    this.look();
  }

  remove(): void {
    this.unfollow();
    this.clear();
  }

  private clear(): void {
    for (const mark of this.marks) mark.highlight.delete(mark.range);
    this.marks = [];
  }
}

function highlightOf(name: string): Highlight {
  const known = CSS.highlights.get(name);
  if (known) return known;
  const highlight = new Highlight();
  CSS.highlights.set(name, highlight);
  return highlight;
}
