import { check, groupOf, type Label, type RuleId, type Span } from '../checker';
import { explain } from '../ui/explain';
import { RULE_TEXTS } from '../ui/lexicon.generated';
import type { Page } from '../ui/page';
import { practiceTexts, sharedTexts } from '../ui/texts';
import type { Exercise } from './exercise';

/** Why something should not stand there, what to write instead, and on what ground. */
export function Reason({ rule, exercise, language }: { rule: RuleId; exercise: Exercise } & Pick<Page, 'language'>) {
  const texts = practiceTexts[language];
  const { title, why, instead, grounds } = explain(rule, language, exercise.form);
  return (
    <div class="reason">
      <h4>{title}</h4>
      <p>{why}</p>
      <p>
        <b>{texts.instead}:</b> {instead}
      </p>
      <p class="hint">
        {texts.grounds}:{' '}
        {grounds.map(({ id, name, url }, index) => (
          <span key={id}>
            {index > 0 && ', '}
            {url ? (
              <a href={url} target="_blank" rel="noreferrer">
                {name}
                <span class="hidden"> ({sharedTexts[language].newTab})</span>
              </a>
            ) : (
              name
            )}
          </span>
        ))}
      </p>
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
