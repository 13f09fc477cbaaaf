import type { Finding, Span } from '../checker/report';
import { type Sign, signOf } from '../ui/looks';

/** A stretch that is painted in one way. */
export interface Segment extends Span {
  sign: Sign;
}

/** Findings as stretches that do not overlap: where two do, the shorter one shows, so that both can be seen. */
export function segmentsOf(findings: readonly Finding[]): Segment[] {
  const segments: Segment[] = [];
  let open: Finding[] = [];
  let from = 0;
  const paintTo = (to: number) => {
    while (open.length && from < to) {
      const end = Math.min(to, ...open.map((finding) => finding.end));
      const top = open.reduce((best, finding) => (length(finding) < length(best) ? finding : best));
      if (end > from) add(segments, { start: from, end, sign: signOf(top.category) });
      from = Math.max(from, end);
      open = open.filter((finding) => finding.end > from);
    }
    from = to;
  };
  for (const finding of [...findings].sort((a, b) => a.start - b.start)) {
    paintTo(finding.start);
    open.push(finding);
  }
  paintTo(Number.POSITIVE_INFINITY);
  return segments;
}

export const isSame = (one: Segment | null | undefined, other: Segment | null | undefined): boolean =>
  !!one && !!other && one.start === other.start && one.end === other.end && one.sign === other.sign;

const length = (span: Span): number => span.end - span.start;

function add(segments: Segment[], segment: Segment): void {
  const last = segments.at(-1);
  if (last && last.end === segment.start && last.sign === segment.sign) last.end = segment.end;
  else segments.push(segment);
}
