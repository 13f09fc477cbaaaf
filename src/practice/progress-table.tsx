import { GROUPS } from '../checker/report';
import { SignIcon } from '../ui/icons';
import type { Page } from '../ui/page';
import { practiceTexts, sharedTexts } from '../ui/texts';
import { weakest } from './progress';

/** How it has gone so far, by group, and what to practise next. */
export function ProgressTable({ store, language }: Page) {
  const texts = practiceTexts[language];
  const shared = sharedTexts[language];
  const { practice } = store;
  if (practice.done === 0) return null;
  const next = weakest(practice);
  return (
    <section class="sheet">
      <h2>{texts.progress}</h2>
      <p>
        {texts.progressDone(practice.done)}. {next && <b>{texts.practiseNext(shared.signs[next])}</b>}
      </p>
      <div class="wide">
        <table>
          <thead>
            <tr>
              <th scope="col">{texts.group}</th>
              <th scope="col">{texts.foundShort}</th>
              <th scope="col">{texts.missedShort}</th>
              <th scope="col">{texts.inVainShort}</th>
            </tr>
          </thead>
          <tbody>
            {GROUPS.map((group) => (
              <tr key={group}>
                <th scope="row">
                  <SignIcon sign={group} /> {shared.signs[group]}
                </th>
                <td>{practice.groups[group].found}</td>
                <td>{practice.groups[group].missed}</td>
                <td>{practice.groups[group].inVain}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="hint">{texts.progressMeans}</p>
    </section>
  );
}
