import { useState } from 'preact/hooks';
import type { Page } from '../ui/page';
import { practiceTexts } from '../ui/texts';
import type { Exercise } from './exercise';

const LEVELS = { easy: 1, medium: 2, hard: 3 } as const;

interface ListProps extends Page {
  own: Exercise[];
  /** Those that the organisation has shipped. */
  organisation: Exercise[];
  builtIn: Exercise[];
}

/** All exercises of one written standard, from easy to hard; the trainer's own come first, then the organisation's. */
export function List({ own, organisation, builtIn, language }: ListProps) {
  const texts = practiceTexts[language];
  const [form, setForm] = useState<'nb' | 'nn'>(language === 'nn' ? 'nn' : 'nb');
  const levels = Object.entries(LEVELS) as [keyof typeof LEVELS, number][];
  return (
    <>
      {own.length > 0 && (
        <section class="sheet">
          <h2>{texts.own}</h2>
          <Links exercises={own} />
        </section>
      )}
      {organisation.length > 0 && (
        <section class="sheet">
          <h2>{texts.organisation}</h2>
          <Links exercises={organisation} />
        </section>
      )}
      <fieldset class="choices">
        <legend class="hidden">{texts.all}</legend>
        {(['nb', 'nn'] as const).map((one) => (
          <label key={one} class="choice">
            <input type="radio" name="form" checked={form === one} onChange={() => setForm(one)} />
            {texts.forms[one]}
          </label>
        ))}
      </fieldset>
      {levels.map(([name, level]) => (
        <section key={name} class="sheet">
          <h2>{texts.levels[name]}</h2>
          <Links exercises={builtIn.filter((one) => one.form === form && one.level === level)} />
        </section>
      ))}
    </>
  );
}

const Links = ({ exercises }: { exercises: Exercise[] }) => (
  <ul class="exercises">
    {exercises.map((exercise) => (
      <li key={exercise.id} lang={exercise.form}>
        <a href={`#${exercise.id}`}>{exercise.title}</a>
        <span class="hint">{exercise.trade}</span>
      </li>
    ))}
  </ul>
);
