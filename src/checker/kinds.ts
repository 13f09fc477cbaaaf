import { matcher, type Sentence } from '../norwegian';
import { CUES, KINDS } from './lexicon.generated';
import type { DocumentKind, Severity } from './report';
import { namesOf, type RuleLabel } from './rules';
import { lowered, raised } from './severity';

const kinds = Object.entries(KINDS) as [DocumentKind, (typeof KINDS)[string]][];
/** By the place of the cue. */
const cueKinds: DocumentKind[] = [];
for (const [kind, { cues }] of kinds) for (const cue of cues) cueKinds[cue] = kind;
export const kindCues = matcher(CUES);

/** The kind of conversation that a sentence names, if it names one; for titles, headings and opening lines. */
export function kindNamedIn(sentence: Sentence): DocumentKind | undefined {
  const [first] = kindCues.run(sentence);
  return first && cueKinds[first.pattern];
}

/**
 * What a chosen kind makes of a finding of a rule: its severity there, or undefined where such findings are expected and
 * not shown. The narrowest name (rule before label before group) decides.
 */
export function inKind(
  kind: DocumentKind | undefined,
  rule: { id: string; label: RuleLabel },
  severity: Severity,
): Severity | undefined {
  const table = kind && KINDS[kind];
  if (!table) return severity;
  for (const name of namesOf(rule)) {
    if (table.off?.includes(name)) return undefined;
    if (table.lower?.includes(name)) return lowered(severity);
    if (table.raise?.includes(name)) return raised(severity);
  }
  return severity;
}
