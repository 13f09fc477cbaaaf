import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { LABELS, type Label, type Span } from '../checker/report';
import { editBetween, shiftSpan } from '../fields/edit';
import { SignIcon } from '../ui/icons';
import { signOf } from '../ui/looks';
import { MarkedText } from '../ui/marked-text';
import type { Page } from '../ui/page';
import { saveFile } from '../ui/save-file';
import { practiceTexts, sharedTexts } from '../ui/texts';
import { type ExerciseFile, type Fact, type Fault, faultsOf, writeExercises } from './exercise';
import { FaultList } from './fault-list';

type Mark = Span & { label: Label };

/** Everything of the exercise that is being made; its marks are spans of `text`. */
interface Making extends Omit<ExerciseFile, 'id' | 'draft' | 'facts' | 'rewrites'> {
  text: string;
  marks: Mark[];
  facts: string;
  rewrite: string;
}

const EMPTY: Making = {
  form: 'nb',
  level: 1,
  trade: '',
  title: '',
  goal: '',
  text: '',
  marks: [],
  facts: '',
  rewrite: '',
};
const LEVELS = ['easy', 'medium', 'hard'] as const;

/** Where a trainer makes exercises: writes a draft, marks the answer by selecting words, and saves the set as a file. */
export function Editor({ heading, language }: Page & { heading: RefObject<HTMLHeadingElement | null> }) {
  const texts = practiceTexts[language];
  const [making, setMaking] = useState<Making>({ ...EMPTY, form: language === 'nn' ? 'nn' : 'nb' });
  const [set, setSet] = useState<ExerciseFile[]>([]);
  const [faults, setFaults] = useState<Fault[]>([]);
  const change = (part: Partial<Making>) => setMaking({ ...making, ...part });
  const add = () => {
    const exercise = exerciseFrom(making, set.length + 1);
    const found = faultsOf(exercise);
    setFaults(found);
    if (found.length > 0) return;
    setSet([...set, exercise]);
    setMaking({ ...EMPTY, form: making.form });
  };
  const line = (key: 'trade' | 'title' | 'goal') => (
    <label class="line">
      {texts.editor[key]}
      <input type="text" value={making[key]} onInput={(event) => change({ [key]: event.currentTarget.value })} />
    </label>
  );
  return (
    <>
      <header class="exercise">
        <a href="#list">{texts.all}</a>
        <h1 ref={heading} tabIndex={-1}>
          {texts.make}
        </h1>
      </header>
      <main>
        <section class="sheet">
          {line('title')}
          {line('goal')}
          {line('trade')}
          <div class="choices">
            <label class="line">
              {texts.editor.form}
              <select
                value={making.form}
                onChange={(event) => change({ form: event.currentTarget.value as 'nb' | 'nn' })}
              >
                <option value="nb">{texts.editor.forms.nb}</option>
                <option value="nn">{texts.editor.forms.nn}</option>
              </select>
            </label>
            <label class="line">
              {texts.editor.level}
              <select
                value={making.level}
                onChange={(event) => change({ level: Number(event.currentTarget.value) as Making['level'] })}
              >
                {LEVELS.map((name, index) => (
                  <option key={name} value={index + 1}>
                    {texts.levels[name]}
                  </option>
                ))}
              </select>
            </label>
          </div>
        </section>
        <Draft making={making} change={change} language={language} />
        <section class="sheet">
          <label class="line">
            {texts.editor.facts}
            <textarea rows={3} value={making.facts} onInput={(event) => change({ facts: event.currentTarget.value })} />
          </label>
          <p class="hint">{texts.editor.factsMeans}</p>
          <label class="line">
            {texts.editor.rewrite}
            <textarea
              rows={8}
              lang={making.form}
              value={making.rewrite}
              onInput={(event) => change({ rewrite: event.currentTarget.value })}
            />
          </label>
        </section>
        <div role="status">
          <FaultList faults={faults} language={language} />
          {set.length > 0 && <p>{texts.editor.added(set.length)}</p>}
        </div>
        <div class="actions">
          <button type="button" class={set.length === 0 ? 'main' : ''} onClick={add}>
            {texts.editor.addToSet}
          </button>
          <button
            type="button"
            class={set.length > 0 ? 'main' : ''}
            disabled={set.length === 0}
            onClick={() => saveFile('saklig-exercises.json', writeExercises(set), 'application/json')}
          >
            {texts.save}
          </button>
        </div>
      </main>
    </>
  );
}

interface DraftProps extends Pick<Page, 'language'> {
  making: Making;
  change: (part: Partial<Making>) => void;
}

/** The draft, whose selected words can be marked as a part of the answer. */
function Draft({ making: { text, marks, form }, change, language }: DraftProps) {
  const texts = practiceTexts[language].editor;
  const shared = sharedTexts[language];
  const field = useRef<HTMLTextAreaElement>(null);
  const [label, setLabel] = useState<Label>('warning');
  const [said, setSaid] = useState('');
  const typed = (now: string) => {
    const edit = editBetween(text, now);
    change({ text: now, marks: edit ? marks.flatMap((mark) => shiftSpan(mark, edit) ?? []) : marks });
  };
  const mark = () => {
    const { selectionStart: start = 0, selectionEnd: end = 0 } = field.current ?? {};
    setSaid(start === end ? texts.nothingSelected : '');
    if (start !== end) change({ marks: [...marks, { start, end, label }].sort((a, b) => a.start - b.start) });
  };
  return (
    <section class="sheet">
      <label class="line">
        {texts.draft}
        <textarea
          ref={field}
          rows={10}
          lang={form}
          value={text}
          aria-describedby="draft-means"
          onInput={(event) => typed(event.currentTarget.value)}
        />
      </label>
      <p id="draft-means" class="hint">
        {texts.draftMeans}
      </p>
      <div class="choices">
        <label class="line">
          {texts.label}
          <select value={label} onChange={(event) => setLabel(event.currentTarget.value as Label)}>
            {LABELS.map((one) => (
              <option key={one} value={one}>
                {shared.categories[one]}
              </option>
            ))}
          </select>
        </label>
        <button type="button" onClick={mark}>
          {texts.add}
        </button>
      </div>
      <p role="alert">{said}</p>
      {marks.length > 0 && (
        <>
          <div lang={form}>
            <MarkedText text={text} spans={marks.map((mark) => ({ ...mark, sign: signOf(mark.label) }))} />
          </div>
          <ul class="results">
            {marks.map((mark) => (
              <li key={`${mark.start} ${mark.end} ${mark.label}`}>
                <SignIcon sign={signOf(mark.label)} /> {shared.categories[mark.label]}:{' '}
                <q lang={form}>{text.slice(mark.start, mark.end)}</q>{' '}
                <button
                  type="button"
                  class="bare"
                  onClick={() => change({ marks: marks.filter((one) => one !== mark) })}
                >
                  ✕<span class="hidden">{texts.remove(text.slice(mark.start, mark.end))}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function exerciseFrom({ text, marks, facts, rewrite, ...rest }: Making, number: number): ExerciseFile {
  return {
    id: `own-${number}`,
    ...rest,
    draft: withMarks(text, marks),
    facts: facts
      .split('\n')
      .filter((line) => line.trim())
      .map(factOf),
    rewrites: [rewrite],
  };
}

/** `What it is: word, word|other word`; without a colon the whole line has to be there. */
function factOf(line: string): Fact {
  const colon = line.lastIndexOf(':');
  const what = (colon < 0 ? line : line.slice(0, colon)).trim();
  const words = (colon < 0 ? line : line.slice(colon + 1)).split(',').map((word) => word.trim());
  return { what, words: words.filter((word) => word) };
}

/** The text with its marks written into it, as files have it. Of two marks that cross, the second is left out. */
function withMarks(text: string, marks: readonly Mark[]): string {
  const nested = marks.filter(
    (mark, index) => !marks.slice(0, index).some((other) => other.end > mark.start && other.end < mark.end),
  );
  const signs = nested.flatMap(({ start, end, label }) => [
    { at: start, sign: `[[${label}:`, order: -end },
    { at: end, sign: ']]', order: Number.NEGATIVE_INFINITY },
  ]);
  return signs
    .sort((a, b) => b.at - a.at || b.order - a.order)
    .reduce((marked, { at, sign }) => marked.slice(0, at) + sign + marked.slice(at), text);
}
