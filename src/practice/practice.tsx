import { useEffect, useRef, useState } from 'preact/hooks';
import { Brand } from '../ui/logo';
import type { Page } from '../ui/page';
import { practiceTexts } from '../ui/texts';
import { Editor } from './editor';
import { type Exercise, exerciseOf } from './exercise';
import { ExerciseView } from './exercise-view';
import { EXERCISES } from './exercises.generated';
import { Files } from './files';
import { List } from './list';
import { useOrganisationSet } from './organisation';
import { ProgressTable } from './progress-table';

const BUILT_IN = EXERCISES.map(exerciseOf);
const EDITOR = 'editor';

/** The practice page: a list of exercises, or the one that the address names, or the place to make one. */
export function Practice(page: Page) {
  const texts = practiceTexts[page.language];
  const [own, setOwn] = useState<Exercise[]>([]);
  const at = useAddress();
  const organisation = useOrganisationSet().exercises;
  const exercise = [...own, ...organisation, ...BUILT_IN].find(({ id }) => id === at);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (at) heading.current?.focus();
  }, [at]);
  if (exercise) return <ExerciseView key={at} heading={heading} exercise={exercise} {...page} />;
  if (at === EDITOR) return <Editor heading={heading} {...page} />;
  return (
    <>
      <Brand title={texts.title} />
      <main>
        <p class="lead">{texts.what}</p>
        <List own={own} organisation={organisation} builtIn={BUILT_IN} {...page} />
        <ProgressTable {...page} />
        <section class="sheet">
          <h2>{texts.own}</h2>
          <div class="actions">
            <a class="button" href={`#${EDITOR}`}>
              {texts.make}
            </a>
            <Files opened={setOwn} {...page} />
          </div>
        </section>
      </main>
    </>
  );
}

/** What stands after `#` in the address, so that the browser's own way back works. */
function useAddress(): string {
  const read = () => decodeURIComponent(location.hash.slice(1));
  const [at, setAt] = useState(read);
  useEffect(() => {
    const changed = () => setAt(read());
    addEventListener('hashchange', changed);
    return () => removeEventListener('hashchange', changed);
  }, []);
  return at;
}
