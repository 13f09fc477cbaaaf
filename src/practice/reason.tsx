import { check, groupOf, type Label, type RuleId, type Span } from '../checker';
import { explain } from '../ui/explain';
import { GroundsLine } from '../ui/grounds-line';
import { RULE_TEXTS } from '../ui/lexicon.generated';
import type { Page } from '../ui/page';
import { practiceTexts } from '../ui/texts';
import type { Exercise } from './exercise';

/** Why something should not stand there, what to write instead, and on what ground. */
export function Reason({ rule, exercise, store, language }: Page & { rule: RuleId; exercise: Exercise }) {
  const texts = practiceTexts[language];
  const { title, why, instead, grounds } = explain(rule, language, exercise.form, store.rules?.texts);
  return (
    <div class="reason">
      <h4>{title}</h4>
      <p>{why}</p>
      <p>
        <b>{texts.instead}:</b> {instead}
      </p>
      <GroundsLine label={texts.grounds} grounds={grounds} language={language} />
    </div>
  );
}

/** A part of the answer, with the rule that explains it and whether the checker marks it too. */
export type Part = Exercise['answer'][number] & { rule: RuleId; byChecker: boolean };

/** The answer of an exercise, explained. */
export function explainedAnswer({ text, answer }: Exercise): Part[] {
  const { findings } = check(text);
  return answer.map((part) => {
    const same = findings.find((finding) => finding.category === part.label && overlap(finding, part));
    const byChecker = findings.some(
      (finding) => overlap(finding, part) && groupOf(finding.category) === groupOf(part.label),
    );
    return { ...part, rule: same?.rule ?? ruleOf(part.label), byChecker };
  });
}

const overlap = (one: Span, other: Span) => one.start < other.end && one.end > other.start;

/** A rule that explains a label where the checker has not chosen one. */
const ruleOf = (label: Label): RuleId =>
  Object.keys(RULE_TEXTS).find((rule) => RULE_TEXTS[rule]?.label === label) as RuleId;
