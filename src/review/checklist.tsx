import { reviewTexts } from '../ui/texts';
import type { DraftProps } from './draft-view';
import { checklistOf } from './reviewing';

/** What to read for before minutes are shared; the checker has ticked what it can. */
export function Checklist({ draft, change, language }: DraftProps) {
  const texts = reviewTexts[language];
  const tick = (index: number, ticked: boolean) => change({ ...draft, ticks: new Map(draft.ticks).set(index, ticked) });
  return (
    <section class="sheet">
      <h2>{texts.checklist}</h2>
      <p class="hint">{texts.checklistMeans}</p>
      <ul class="ticks">
        {checklistOf(draft, language).map(({ text, ticked }, index) => (
          <li key={text}>
            <label class="choice">
              <input
                type="checkbox"
                checked={ticked}
                onChange={({ currentTarget: { checked } }) => tick(index, checked)}
              />
              {text}
            </label>
          </li>
        ))}
      </ul>
    </section>
  );
}
