import type { ComponentChild } from 'preact';
import type { Span } from '../checker/report';
import type { Sign } from './looks';

/** A stretch of a text with the look of what it stands for. */
export interface MarkedSpan extends Span {
  sign: Sign;
  /** Brought out from the others: the one that is talked of. */
  current?: boolean;
  /** Where the words lead. */
  href?: string;
}

/** A text that is read and not typed in, with lines under its marked stretches; where two overlap, the shorter one shows. */
export function MarkedText({ text, spans }: { text: string; spans: readonly MarkedSpan[] }) {
  const cuts = [...new Set([0, text.length, ...spans.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  const pieces = cuts.slice(1).map((end, index): ComponentChild => {
    const start = cuts[index] ?? 0;
    const [top] = spans
      .filter((span) => span.start <= start && span.end >= end)
      .sort((a, b) => a.end - a.start - (b.end - b.start));
    const words = text.slice(start, end);
    if (!top) return words;
    return (
      <mark key={start} class={`marked sign-${top.sign}`} data-current={top.current || undefined}>
        {top.href ? <a href={top.href}>{words}</a> : words}
      </mark>
    );
  });
  return <div class="marked-text">{pieces}</div>;
}
