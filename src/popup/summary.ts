import { type Category, GROUPS, groupOf, type Missing } from '../checker/report';
import type { DraftReport } from '../messages/messages';
import type { Sign } from '../ui/looks';

/** A finding and the draft that it stands in, as `reveal` takes them. */
export interface Entry {
  draft: DraftReport;
  category: Category;
  start: number;
  words: string;
}

export interface GroupSummary {
  sign: Sign;
  /** In reading order, the most recently edited draft first. */
  entries: Entry[];
}

/** The findings of a page's drafts by group, in the order of the groups, without those that are empty. */
export function byGroup(drafts: readonly DraftReport[]): GroupSummary[] {
  const entries = drafts.flatMap((draft) =>
    [...draft.findings, ...draft.advice].map(({ category, start, words }) => ({ draft, category, start, words })),
  );
  return [...GROUPS, 'advice' as const]
    .map((sign) => ({ sign, entries: entries.filter(({ category }) => groupOf(category) === sign) }))
    .filter((group) => group.entries.length > 0);
}

/** What the minutes lack. A form with many fields is judged by the one edited last: the others are hardly minutes. */
export const missingIn = (drafts: readonly DraftReport[]): Missing[] => drafts[0]?.missing ?? [];
