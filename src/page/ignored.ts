import { type Finding, groupOf } from '../checker/report';
import { rank } from '../checker/severity';
import type { Reason } from '../messages/messages';
import type { Settings } from '../settings/settings';

type Choices = Pick<Settings, 'rules' | 'categories' | 'from' | 'words'>;

/** Whether these settings can leave anything out; where they do not, there is nothing to look for. */
export const leavesOut = ({ rules, categories, from, words }: Choices): boolean =>
  [rules, categories].some((switches) => Object.values(switches).includes(false)) ||
  from !== 'low' ||
  words.ignore.length > 0;

/** Which of the reader's or the organisation's choices leaves a finding out; undefined when none of them does. */
export function whyLeftOut({ rule, category, severity }: Finding, choices: Choices): Reason | undefined {
  const { rules, categories, from, words } = choices;
  if (rules[rule] === false) return 'rule';
  if (categories[category] === false || categories[groupOf(category) as keyof typeof categories] === false) {
    return 'category';
  }
  if (rank(severity) < rank(from)) return 'severity';
  return words.ignore.length > 0 ? 'word' : undefined;
}
