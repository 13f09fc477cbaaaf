import { useMemo, useState } from 'preact/hooks';
import { GROUPS, type Group, MISSING, type Missing, type Span } from '../checker/report';
import { readBlocks } from '../norwegian';
import { SignIcon } from '../ui/icons';
import { practiceTexts, sharedTexts } from '../ui/texts';
import { type Comparison, compare, type OwnMark } from './compare';
import type { ExerciseProps } from './exercise-view';
import { FindResult } from './find-result';
import { withExercise } from './progress';

/** The learner marks first, and then sees what the answer and the checker say. */
export function Find({ exercise, store, language }: ExerciseProps) {
  const texts = practiceTexts[language];
  const shared = sharedTexts[language];
  const [group, setGroup] = useState<Group>('warning');
  const [marks, setMarks] = useState<OwnMark[]>([]);
  const [missing, setMissing] = useState<Missing[]>([]);
  const [result, setResult] = useState<Comparison>();

  const toggle = (sentence: Span, group: Group) => {
    const same = (mark: OwnMark) => mark.start === sentence.start && mark.group === group;
    setMarks(marks.some(same) ? marks.filter((mark) => !same(mark)) : [...marks, { ...sentence, group }]);
  };
  const finish = () => {
    const comparison = compare(marks, exercise.answer);
    setResult(comparison);
    void store.practise((progress) => withExercise(progress, comparison));
  };
  if (result) {
    const again = () => {
      setResult(undefined);
      setMarks([]);
      setMissing([]);
    };
    return <FindResult {...{ exercise, store, language, result, missing, again }} />;
  }
  return (
    <>
      <fieldset class="choices">
        <legend>{texts.lookFor}</legend>
        {GROUPS.map((one, index) => (
          <label key={one} class="choice">
            <input type="radio" name="group" checked={group === one} onChange={() => setGroup(one)} />
            <SignIcon sign={one} />
            <span class={`sign-name sign-${one}`}>{shared.signs[one]}</span>
            <kbd>{index + 1}</kbd>
          </label>
        ))}
      </fieldset>
      <Sentences {...{ exercise, language, marks }} toggle={(sentence, own = group) => toggle(sentence, own)} />
      <fieldset class="choices">
        <legend>{texts.whatIsMissing}</legend>
        {MISSING.map((part) => (
          <label key={part} class="choice">
            <input
              type="checkbox"
              checked={missing.includes(part)}
              onChange={({ currentTarget: { checked } }) =>
                setMissing(checked ? [...missing, part] : missing.filter((one) => one !== part))
              }
            />
            {shared.missing[part]}
          </label>
        ))}
      </fieldset>
      <div class="actions">
        <button type="button" class="main" onClick={finish}>
          {texts.check}
        </button>
      </div>
    </>
  );
}

interface SentencesProps extends Pick<ExerciseProps, 'exercise' | 'language'> {
  marks: OwnMark[];
  toggle: (sentence: Span, group?: Group) => void;
}

/** The draft, every sentence of which can be marked by pointer or by key. */
function Sentences({ exercise, language, marks, toggle }: SentencesProps) {
  const texts = practiceTexts[language];
  const shared = sharedTexts[language];
  const { text } = exercise;
  const sentences = useMemo(() => sentencesOf(text), [text]);
  const keyed = (event: KeyboardEvent, sentence: Span) => {
    const group = GROUPS[Number(event.key) - 1];
    if (!group && event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    toggle(sentence, group);
  };
  return (
    <div class="sheet marked-text draft" lang={exercise.form}>
      {sentences.map((sentence, index) => {
        const groups = marks.filter(({ start }) => start === sentence.start).map(({ group }) => group);
        const before = text.slice(sentences[index - 1]?.end ?? 0, sentence.start);
        return [
          before,
          // biome-ignore lint/a11y/useSemanticElements: a button cannot break over lines as a sentence does
          <span
            key={sentence.start}
            role="button"
            tabIndex={0}
            aria-pressed={groups.length > 0}
            class={`sentence${groups.length > 0 ? ` marked sign-${groups.at(-1)}` : ''}`}
            onClick={() => toggle(sentence)}
            onKeyDown={(event) => keyed(event, sentence)}
          >
            {text.slice(sentence.start, sentence.end)}
            {groups.map((group) => (
              <span key={group}>
                {' '}
                <SignIcon sign={group} />
                <span class="hidden" lang={language}>
                  ({texts.marked(shared.signs[group])})
                </span>
              </span>
            ))}
          </span>,
        ];
      })}
    </div>
  );
}

const sentencesOf = (text: string): Span[] =>
  readBlocks(text).flatMap(({ start, block }) =>
    block.sentences.map((sentence) => ({ start: start + sentence.start, end: start + sentence.end })),
  );
