import type { Finding, Span } from '../checker/report';
import type { Edit } from '../fields/edit';
import type { Look } from '../ui/looks';

/** Findings as lines under the words of one field. */
export interface Marks {
  /** Shows these and no others. `edit`: what happened to the text since the last call; what lies outside of it is left alone. */
  show(findings: readonly Finding[], edit?: Edit): void;
  /** Where words are on the screen. */
  rangeOf(span: Span): Range | null;
  /** Where to begin to read: at the caret, unless it is in no text or off the screen; then at what is on the screen. */
  readFrom(caret: number | null): number;
  /** Scrolls as little as it takes to see the words. */
  reveal(span: Span): void;
  /** Looks again at how the field looks: after a change of size, of theme or of settings. */
  restyle(look: Look): void;
  remove(): void;
}

/** The first finding whose words are under a point of the viewport. */
export function findingAt<T extends Span>(marks: Marks, findings: readonly T[], x: number, y: number): T | undefined {
  const inside = (box: DOMRect) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
  return findings.find((finding) => {
    const range = marks.rangeOf(finding);
    return range !== null && inside(range.getBoundingClientRect()) && [...range.getClientRects()].some(inside);
  });
}
