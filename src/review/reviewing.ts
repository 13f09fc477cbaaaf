import { check, type Finding, groupOf, type Report } from '../checker';
import type { CompiledRules } from '../checker/rules';
import { writtenIn } from '../norwegian';
import type { Language } from '../ui/language';
import { CHECKLIST } from '../ui/lexicon.generated';
import { isNorwegian, type OpenedDraft } from './read-file';

/** A draft under review, with everything that the reviewer has made of it. It lives in this tab and nowhere else. */
export interface Reviewing extends OpenedDraft {
  id: number;
  /** Absent when the text is in another language. */
  report?: Report;
  written: 'nb' | 'nn';
  comments: ReadonlyMap<Finding, string>;
  /** Wording that the reviewer proposes in place of what was found. */
  proposals: ReadonlyMap<Finding, string>;
  /** What the reviewer has ticked or cleared, by place in the checklist; the rest is as the checker answers. */
  ticks: ReadonlyMap<number, boolean>;
}

let last = 0;

/** @param rules the organisation's own */
export function startReview({ name, text }: OpenedDraft, rules?: CompiledRules): Reviewing {
  const report = isNorwegian(text) ? check(text, { rules }) : undefined;
  return {
    id: ++last,
    name,
    text,
    written: writtenIn(text),
    comments: new Map(),
    proposals: new Map(),
    ticks: new Map(),
    ...(report && { report }),
  };
}

/** The checklist as far as it has been answered, by the checker or by the reviewer. */
export function checklistOf({ report, ticks }: Reviewing, language: Language): { text: string; ticked: boolean }[] {
  return CHECKLIST.map(({ check, ...texts }, index) => ({
    text: texts[language],
    ticked: ticks.get(index) ?? (check !== undefined && report !== undefined && isMet(report, check)),
  }));
}

/** Nothing of that group is found, or that part is not missing. */
const isMet = ({ findings, missing }: Report, check: string): boolean =>
  !findings.some(({ category }) => groupOf(category) === check) && !missing.some((part) => part === check);
