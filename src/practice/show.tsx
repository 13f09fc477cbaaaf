import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { groupOf } from '../checker/report';
import { SignIcon } from '../ui/icons';
import { signOf } from '../ui/looks';
import { MarkedText } from '../ui/marked-text';
import { practiceTexts, sharedTexts } from '../ui/texts';
import type { ExerciseProps } from './exercise-view';
import { explainedAnswer, Reason } from './reason';

/** For a screen that a whole class looks at: large type, one finding at a time, nothing personal. */
export function Show({ exercise, store, language, leave }: ExerciseProps & { leave: () => void }) {
  const texts = practiceTexts[language];
  const shared = sharedTexts[language];
  const parts = useMemo(() => explainedAnswer(exercise), [exercise]);
  const last = parts.length + (exercise.missing.length > 0 ? 1 : 0);
  /** How many have been revealed; what the draft lacks comes after the marks. */
  const [shown, setShown] = useState(0);
  const [reasons, setReasons] = useState(true);
  const stage = useRef<HTMLElement>(null);
  const step = (by: number) => setShown((now) => Math.min(last, Math.max(0, now + by)));

  useEffect(() => {
    stage.current?.focus();
    const keyed = (event: KeyboardEvent) => {
      const act = KEYS[event.key];
      // A button that has the focus answers to the space bar itself.
      if (!act || (event.key === ' ' && event.target instanceof HTMLButtonElement)) return;
      event.preventDefault();
      if (act === 'leave') leave();
      else if (act === 'reasons') setReasons((now) => !now);
      else step(act === 'next' ? 1 : -1);
    };
    addEventListener('keydown', keyed);
    return () => removeEventListener('keydown', keyed);
  }, [leave]);

  const current = parts[shown - 1];
  const spans = parts.slice(0, shown).map((part) => ({
    start: part.start,
    end: part.end,
    sign: groupOf(part.label),
    current: part === current,
  }));
  return (
    <main class="show" ref={stage} tabIndex={-1}>
      <h1 lang={exercise.form}>{exercise.title}</h1>
      <div lang={exercise.form}>
        <MarkedText text={exercise.text} spans={spans} />
      </div>
      <div class="stage" role="status">
        {current && (
          <>
            <h2>
              <SignIcon sign={signOf(current.label)} /> {shared.categories[current.label]}
            </h2>
            {reasons && <Reason rule={current.rule} exercise={exercise} store={store} language={language} />}
          </>
        )}
        {shown > parts.length && (
          <>
            <h2>
              <SignIcon sign="whole" /> {texts.missing}
            </h2>
            <ul class="points">
              {exercise.missing.map((part) => (
                <li key={part}>{shared.missing[part]}</li>
              ))}
            </ul>
          </>
        )}
        {last === 0 && <p class="done">{texts.nothingWrong}</p>}
      </div>
      <div class="actions">
        <button type="button" onClick={() => step(-1)} disabled={shown === 0}>
          {texts.showPrevious}
        </button>
        <button type="button" class="main" onClick={() => step(1)} disabled={shown === last}>
          {texts.showNext}
        </button>
        <button type="button" aria-pressed={reasons} onClick={() => setReasons(!reasons)}>
          {texts.reasons}
        </button>
        <button type="button" onClick={leave}>
          {texts.leave}
        </button>
        <span class="hint">
          {shown} / {last}
        </span>
      </div>
    </main>
  );
}

/** The page keys are what a presenter's remote sends. */
const KEYS: Record<string, 'next' | 'previous' | 'reasons' | 'leave'> = {
  ' ': 'next',
  ArrowRight: 'next',
  PageDown: 'next',
  ArrowLeft: 'previous',
  PageUp: 'previous',
  r: 'reasons',
  R: 'reasons',
  Escape: 'leave',
};
