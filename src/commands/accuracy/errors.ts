import { GROUPS, MISSING, type Span } from '../../checker';
import type { Measured } from './measure';

const AROUND = 60;

/** Every miss and false alarm with what stands around it. */
export function errorsIn(texts: readonly Measured[]): string {
  return texts
    .flatMap(({ text, byGroup, counts }) => {
      const line = (sign: string, label: string, span: Span, rule = '') =>
        `${sign} ${text.id} ${label}${rule && ` (${rule})`}: ${inContext(text.text, span)}`;
      const spans = GROUPS.flatMap((group) => [
        ...byGroup[group].missed.map((span) => line('missed', span.label, span)),
        ...byGroup[group].falseAlarms.map((finding) => line('false ', finding.category, finding, finding.rule)),
      ]);
      const whole = MISSING.flatMap((what) => [
        ...(counts[what].missed ? [`missed ${text.id} lacks ${what}`] : []),
        ...(counts[what].false ? [`false  ${text.id} lacks ${what}`] : []),
      ]);
      return [...spans, ...whole];
    })
    .join('\n');
}

const inContext = (text: string, { start, end }: Span): string =>
  `…${text.slice(Math.max(0, start - AROUND), start)}[[${text.slice(start, end)}]]${text.slice(end, end + AROUND)}…`.replace(
    /\s*\n\s*/g,
    ' ⏎ ',
  );
