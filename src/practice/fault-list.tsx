import type { Page } from '../ui/page';
import { practiceTexts } from '../ui/texts';
import type { Fault } from './exercise';

/** What is wrong with a file or an exercise, one line each. */
export function FaultList({ faults, language }: Pick<Page, 'language'> & { faults: Fault[] }) {
  const texts = practiceTexts[language];
  if (faults.length === 0) return null;
  return (
    <>
      <p>{texts.faulty}</p>
      <ul class="points">
        {faults.map(({ exercise, path, what, detail }) => (
          <li key={`${exercise} ${path} ${what} ${detail}`}>
            {exercise !== undefined && `${texts.faultAt(exercise)}: `}
            {path && <code>{path}</code>} {texts.faults[what]} {detail && <code>{detail}</code>}
          </li>
        ))}
      </ul>
    </>
  );
}
