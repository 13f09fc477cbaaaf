import type { Missing, Span } from '../checker/report';

/** A change of a text: what is to stand in place of a stretch. */
export interface Insertion {
  span: Span;
  wording: string;
}

/** Where a template for what minutes lack belongs in them: the purpose below their heading, the rest at the end. */
export function insertionOf(part: Missing, text: string, template: string): Insertion {
  const at = part === 'purpose' ? headingEnd(text) : text.trimEnd().length;
  const span = { start: at, end: at };
  if (text.trim() === '') return { span, wording: template };
  return { span, wording: at === 0 ? `${template}\n` : `\n${template}` };
}

/** Title, date, those present: short lines that are no sentences. */
const HEADING = /^(.{1,80}(?<![.!?…])(\n|$))*/u;

/** Where the heading of minutes ends; 0 when they have none. A text of nothing but short lines is a list with its heading first. */
function headingEnd(text: string): number {
  const [heading = ''] = HEADING.exec(text) ?? [];
  return heading === text ? Math.max(0, text.indexOf('\n')) : heading.trimEnd().length;
}
