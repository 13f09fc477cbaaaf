import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { openSession } from '../checker';
import type { Report } from '../checker/report';
import { Page as Attendant } from '../page/page';
import { SignIcon } from '../ui/icons';
import { signOf } from '../ui/looks';
import { practiceTexts, sharedTexts } from '../ui/texts';
import { lostFacts } from './exercise';
import type { ExerciseProps } from './exercise-view';
import { withExercise } from './progress';
import { Reason } from './reason';
import { Rewrites } from './rewrites';

/** Writing in the draft with marks as one types; `rewrite` also asks for what has to survive, and says when it is done. */
export function Write({ exercise, store, language, aim }: ExerciseProps & { aim: 'live' | 'rewrite' }) {
  const texts = practiceTexts[language];
  const field = useRef<HTMLTextAreaElement>(null);
  const { rules } = store;
  const session = useMemo(() => openSession({ rules }), [rules]);
  const [text, setText] = useState(exercise.text);
  const report = useMemo(() => session.update(text), [session, text]);
  const lost = lostFacts(exercise.facts, text);
  const done = report.findings.length === 0 && report.missing.length === 0 && lost.length === 0;

  useEffect(() => {
    const attendant = new Attendant(store, () => {});
    if (field.current) attendant.attend(field.current);
    return () => attendant.leave();
  }, [store]);

  const counted = useRef(false);
  useEffect(() => {
    // An exercise in which nothing is wrong would be done before it is begun.
    if (!done || aim === 'live' || counted.current || text === exercise.text) return;
    counted.current = true;
    void store.practise((progress) => withExercise(progress));
  }, [done, aim, store, text, exercise]);

  const again = () => {
    if (field.current) field.current.value = exercise.text;
    setText(exercise.text);
  };
  return (
    <>
      <label class="hidden" for="draft">
        {texts.draft}
      </label>
      <textarea
        id="draft"
        ref={field}
        lang={exercise.form}
        rows={14}
        spellcheck={false}
        defaultValue={exercise.text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <div class="actions">
        <button type="button" onClick={again}>
          {texts.again}
        </button>
      </div>
      <Left report={report} text={text} language={language} exercise={exercise} store={store} />
      {aim === 'rewrite' && <Facts exercise={exercise} lost={lost} language={language} />}
      {aim === 'rewrite' && (
        <p role="status" class="done">
          {done && texts.done}
        </p>
      )}
      <Rewrites exercise={exercise} language={language} open={aim === 'rewrite' && done} />
    </>
  );
}

/** What is still found, in reading order, each with its reason. */
function Left({ report, text, store, language, exercise }: ExerciseProps & { report: Report; text: string }) {
  const texts = practiceTexts[language];
  const shared = sharedTexts[language];
  const { findings, missing } = report;
  return (
    <section class="sheet">
      <div role="status">
        <h2>{findings.length === 0 ? texts.clean : texts.count(findings.length)}</h2>
      </div>
      {findings.map(({ start, end, rule, category }) => (
        <details key={`${rule} ${start}`} class="finding">
          <summary>
            <SignIcon sign={signOf(category)} />
            <span class="hidden">{shared.categories[category]}: </span>
            <q lang={exercise.form}>{text.slice(start, end)}</q>
          </summary>
          <Reason rule={rule} exercise={exercise} store={store} language={language} />
        </details>
      ))}
      {missing.length > 0 && (
        <>
          <h3>
            <SignIcon sign="whole" /> {texts.missing}
          </h3>
          <ul class="points">
            {missing.map((part) => (
              <li key={part}>{shared.missing[part]}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** What has to survive, and whether it has. */
function Facts({ exercise, lost, language }: Pick<ExerciseProps, 'exercise' | 'language'> & { lost: unknown[] }) {
  const texts = practiceTexts[language];
  if (exercise.facts.length === 0) return null;
  return (
    <section class="sheet">
      <h2>{texts.facts}</h2>
      <ul class="facts">
        {exercise.facts.map((fact) => (
          <li key={fact.what} data-kept={!lost.includes(fact)}>
            <span lang={exercise.form}>{fact.what}</span>{' '}
            <b>{lost.includes(fact) ? `✗ ${texts.lost}` : `✓ ${texts.kept}`}</b>
          </li>
        ))}
      </ul>
    </section>
  );
}
