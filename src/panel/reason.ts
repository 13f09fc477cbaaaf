import { type Finding, groupOf } from '../checker/report';
import { rank } from '../checker/severity';
import type { Settings } from '../settings/settings';

/** Why a finding is not marked: left alone in these minutes, or its rule, category, severity or word is not wanted. */
export type Reason = 'here' | 'rule' | 'category' | 'severity' | 'word';

/** Which of the reader's or the organisation's choices leaves a finding out; undefined when none of them does. */
export function whyLeftOut(
  { rule, category, severity }: Finding,
  choices: Pick<Settings, 'rules' | 'categories' | 'from' | 'words'>,
): Reason | undefined {
  const { rules, categories, from, words } = choices;
  if (rules[rule] === false) return 'rule';
  if (categories[category] === false || categories[groupOf(category) as keyof typeof categories] === false) {
    return 'category';
  }
  if (rank(severity) < rank(from)) return 'severity';
  return words.ignore.length > 0 ? 'word' : undefined;
}
