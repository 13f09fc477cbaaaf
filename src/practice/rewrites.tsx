import type { Page } from '../ui/page';
import { practiceTexts } from '../ui/texts';
import type { Exercise } from './exercise';

/** Good versions to compare one's own with. */
export function Rewrites({ exercise, language, open }: Pick<Page, 'language'> & { exercise: Exercise; open: boolean }) {
  const texts = practiceTexts[language];
  return (
    <details class="sheet" open={open}>
      <summary>
        <h2>{texts.rewrites}</h2>
      </summary>
      {exercise.rewrites.map((rewrite, index) => (
        <div key={rewrite}>
          {exercise.rewrites.length > 1 && <h3>{texts.rewrite(index + 1)}</h3>}
          <div class="marked-text" lang={exercise.form}>
            {rewrite}
          </div>
        </div>
      ))}
    </details>
  );
}
