import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import type { Page } from '../ui/page';
import { practiceTexts } from '../ui/texts';
import type { Exercise } from './exercise';
import { Find } from './find';
import { Show } from './show';
import { Write } from './write';

const MODES = ['live', 'find', 'rewrite', 'show'] as const;
type Mode = (typeof MODES)[number];

export interface ExerciseProps extends Page {
  exercise: Exercise;
}

/** One exercise, in one of the ways to work on it. */
export function ExerciseView({ heading, ...props }: ExerciseProps & { heading: RefObject<HTMLHeadingElement | null> }) {
  const { exercise, language } = props;
  const texts = practiceTexts[language];
  const [mode, setMode] = useState<Mode>('live');
  if (mode === 'show') return <Show {...props} leave={() => setMode('live')} />;
  return (
    <>
      <header class="exercise">
        <a href="#list">{texts.all}</a>
        <h1 ref={heading} tabIndex={-1} lang={exercise.form}>
          {exercise.title}
        </h1>
        <p lang={exercise.form}>
          {exercise.trade}. {texts.goal}: {exercise.goal}
        </p>
      </header>
      <main>
        <div class="modes">
          {MODES.map((one) => (
            <button key={one} type="button" aria-pressed={one === mode} onClick={() => setMode(one)}>
              {texts.modes[one]}
            </button>
          ))}
        </div>
        <p class="hint">{texts.modesMeans[mode]}</p>
        {mode === 'find' ? <Find {...props} /> : <Write key={mode} {...props} aim={mode} />}
      </main>
    </>
  );
}
