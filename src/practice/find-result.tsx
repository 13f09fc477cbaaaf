import { useMemo } from 'preact/hooks';
import { groupOf, MISSING, type Missing } from '../checker/report';
import { SignIcon } from '../ui/icons';
import { signOf } from '../ui/looks';
import { MarkedText } from '../ui/marked-text';
import { practiceTexts, sharedTexts } from '../ui/texts';
import type { Comparison } from './compare';
import type { ExerciseProps } from './exercise-view';
import { explainedAnswer, type Part, Reason } from './reason';
import { Rewrites } from './rewrites';

interface FindResultProps extends ExerciseProps {
  result: Comparison;
  /** What the learner thinks the draft lacks. */
  missing: Missing[];
  again: () => void;
}

/** What was found, missed and marked in vain, each with the reason. */
export function FindResult({ exercise, store, language, result, missing, again }: FindResultProps) {
  const texts = practiceTexts[language];
  const shared = sharedTexts[language];
  const parts = useMemo(() => explainedAnswer(exercise), [exercise]);
  const isFound = (part: Part) =>
    result.found.some(({ answer }) => answer.start === part.start && answer.label === part.label);
  const found = parts.filter(isFound);
  const missed = parts.filter((part) => !isFound(part));
  const lacks = {
    found: exercise.missing.filter((part) => missing.includes(part)),
    missed: exercise.missing.filter((part) => !missing.includes(part)),
    inVain: MISSING.filter((part) => missing.includes(part) && !exercise.missing.includes(part)),
  };
  const explained = (list: Part[]) =>
    list.map((part) => (
      <li key={`${part.start} ${part.label}`}>
        <p>
          <SignIcon sign={signOf(part.label)} /> <q lang={exercise.form}>{exercise.text.slice(part.start, part.end)}</q>
        </p>
        <Reason rule={part.rule} exercise={exercise} store={store} language={language} />
        <p class="hint">{part.byChecker ? texts.checkerToo : texts.checkerNot}</p>
      </li>
    ));
  const named = (list: Missing[]) =>
    list.map((part) => (
      <li key={part}>
        <SignIcon sign="whole" /> {shared.missing[part]}
      </li>
    ));
  const right = parts.length + exercise.missing.length;
  return (
    <div role="status">
      <div class="sheet draft" lang={exercise.form}>
        <MarkedText
          text={exercise.text}
          spans={exercise.answer.map(({ label, ...span }) => ({ ...span, sign: groupOf(label) }))}
        />
      </div>
      {right === 0 && <p class="done">{texts.nothingWrong}</p>}
      {right > 0 && (
        <>
          <h2>{texts.found(found.length + lacks.found.length)}</h2>
          <ul class="results">
            {explained(found)}
            {named(lacks.found)}
          </ul>
          <h2>{texts.missed(missed.length + lacks.missed.length)}</h2>
          <ul class="results">
            {explained(missed)}
            {named(lacks.missed)}
          </ul>
        </>
      )}
      {result.inVain.length + lacks.inVain.length > 0 && (
        <>
          <h2>{texts.inVain(result.inVain.length + lacks.inVain.length)}</h2>
          <p class="hint">{texts.inVainMeans}</p>
          <ul class="results">
            {result.inVain.map(({ start, end, group }) => (
              <li key={`${start} ${group}`}>
                <SignIcon sign={group} /> <q lang={exercise.form}>{exercise.text.slice(start, end)}</q>
              </li>
            ))}
            {named(lacks.inVain)}
          </ul>
        </>
      )}
      <div class="actions">
        <button type="button" onClick={again}>
          {texts.again}
        </button>
      </div>
      <Rewrites exercise={exercise} language={language} open={false} />
    </div>
  );
}
