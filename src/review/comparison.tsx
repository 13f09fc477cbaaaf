import { useState } from 'preact/hooks';
import type { Finding } from '../checker/report';
import { SignIcon } from '../ui/icons';
import { signOf } from '../ui/looks';
import type { Page } from '../ui/page';
import { reviewTexts } from '../ui/texts';
import { compareVersions } from './compare';
import type { Reviewing } from './reviewing';

interface ComparisonProps extends Pick<Page, 'language'> {
  draft: Reviewing;
  others: Reviewing[];
}

/** What has become better and what is new since another version of the draft. */
export function Comparison({ draft, others, language }: ComparisonProps) {
  const texts = reviewTexts[language];
  const [id, setId] = useState('');
  const before = others.find((one) => String(one.id) === id);
  if (others.length === 0) return null;
  return (
    <section class="sheet">
      <label class="line">
        {texts.compare}
        <select value={id} onChange={(event) => setId(event.currentTarget.value)}>
          <option value="">{texts.compareNone}</option>
          {others.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name || texts.pasted}
            </option>
          ))}
        </select>
      </label>
      {before?.report && draft.report && <Changes before={before} after={draft} language={language} />}
    </section>
  );
}

function Changes({ before, after, language }: Pick<Page, 'language'> & { before: Reviewing; after: Reviewing }) {
  const texts = reviewTexts[language];
  const findings = ({ text, report }: Reviewing) => ({ text, findings: report?.findings ?? [] });
  const { mended, fresh, remaining } = compareVersions(findings(before), findings(after));
  const parts = [
    ['mended', mended, before],
    ['fresh', fresh, after],
    ['remaining', remaining, after],
  ] as const;
  return (
    <div role="status">
      {parts.map(([what, list, { text, written }]) => (
        <div key={what}>
          <h3>{texts.change[what](list.length)}</h3>
          <ul class="results">
            {list.map(({ start, end, rule, category }: Finding) => (
              <li key={`${start} ${rule}`}>
                <SignIcon sign={signOf(category)} /> <q lang={written}>{text.slice(start, end)}</q>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
