import type { Finding, Span } from '../checker/report';
import { type Edit, shiftSpan } from '../fields/edit';
import type { RichField } from '../fields/rich';
import type { Marks } from './marks';
import { type Segment, segmentsOf } from './segments';
import { type Background, highlightName } from './sheet';
import { backgroundUnder } from './theme';

interface Mark extends Segment {
  range: Range;
  highlight: Highlight;
}

/** Marks in an editable region, as custom highlights: the page's own content is not touched. */
export class HighlightMarks implements Marks {
  private marks: Mark[] = [];
  private background: Background;

  constructor(private readonly field: RichField) {
    this.background = backgroundUnder(field.element);
  }

  show(findings: readonly Finding[], edit?: Edit): void {
    const segments = segmentsOf(findings);
    const old = edit ? this.shifted(edit) : this.marks;
    let head = 0;
    while (head < segments.length && same(old[head], segments[head])) head++;
    let tail = 0;
    while (
      tail < segments.length - head &&
      tail < old.length - head &&
      same(old.at(-1 - tail), segments.at(-1 - tail))
    ) {
      tail++;
    }
    for (const mark of old.slice(head, old.length - tail)) if (mark) mark.highlight.delete(mark.range);
    const fresh = segments.slice(head, segments.length - tail).map((segment) => this.paint(segment));
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

  private paint(segment: Segment): Mark | null {
    const range = this.rangeOf(segment);
    if (!range) return null;
    const highlight = highlightOf(highlightName(segment.sign, this.background));
    highlight.add(range);
    return { ...segment, range, highlight };
  }

  rangeOf(span: Span): Range | null {
    return this.field.rangeOf(span);
  }

  reveal(span: Span): void {
    this.rangeOf(span)?.startContainer.parentElement?.scrollIntoView({ block: 'nearest' });
  }

  restyle(): void {
    const background = backgroundUnder(this.field.element);
    if (background === this.background) return;
    this.background = background;
    this.marks = this.marks.map((mark) => {
      mark.highlight.delete(mark.range);
      const highlight = highlightOf(highlightName(mark.sign, background));
      highlight.add(mark.range);
      return { ...mark, highlight };
    });
  }

  remove(): void {
    for (const mark of this.marks) mark.highlight.delete(mark.range);
    this.marks = [];
  }
}

const same = (mark: Mark | null | undefined, segment: Segment | undefined): boolean =>
  !!mark && !!segment && mark.start === segment.start && mark.end === segment.end && mark.sign === segment.sign;

function highlightOf(name: string): Highlight {
  const known = CSS.highlights.get(name);
  if (known) return known;
  const highlight = new Highlight();
  CSS.highlights.set(name, highlight);
  return highlight;
}
