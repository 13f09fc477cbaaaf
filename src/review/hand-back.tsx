import { render } from 'preact';
import { useState } from 'preact/hooks';
import { CopyButton } from '../ui/copy-button';
import { saveFile } from '../ui/save-file';
import { reviewTexts } from '../ui/texts';
import type { DraftProps } from './draft-view';
import { asHtml, ReportView } from './report-view';
import { asText, reviewReport } from './review-report';
import { checklistOf } from './reviewing';

/** The ways to give the draft back to whoever wrote it. */
export function HandBack({ draft, store, language }: DraftProps) {
  const texts = reviewTexts[language];
  const [quotes, setQuotes] = useState(true);
  if (!draft.report) return null;
  const { findings, missing } = draft.report;
  const checklist = checklistOf(draft, language);
  const report = reviewReport({ ...draft, findings, missing, checklist }, language, quotes, store.rules?.texts);
  const file = (ending: string) => `${(draft.name || texts.pasted).replace(/\.[^.]+$/, '')}.${ending}`;
  const saveWord = async () => {
    // Loaded only now: it is larger than the rest of the page.
    const { draftWithComments, reportAsWord } = await import('./word');
    const blob = await (quotes ? draftWithComments(draft.text, report, language) : reportAsWord(report, language));
    saveFile(file('docx'), blob, blob.type);
  };
  const print = () => {
    const paper = document.createElement('div');
    paper.className = 'paper';
    render(<ReportView report={report} language={language} />, paper);
    document.body.append(paper);
    addEventListener('afterprint', () => paper.remove(), { once: true });
    window.print();
  };
  return (
    <section class="sheet">
      <h2>{texts.handBack}</h2>
      <label class="choice">
        <input type="checkbox" checked={quotes} onChange={(event) => setQuotes(event.currentTarget.checked)} />
        {texts.quotes}
      </label>
      <p class="hint">{texts.quotesMeans}</p>
      <div class="actions">
        <button type="button" class="main" onClick={saveWord}>
          {texts.saveWord}
        </button>
        <button type="button" onClick={() => saveFile(file('html'), asHtml(report, language), 'text/html')}>
          {texts.saveHtml}
        </button>
        <CopyButton name={texts.copyText} text={asText(report, language)} language={language} />
        <button type="button" onClick={print}>
          {texts.print}
        </button>
      </div>
      <p class="hint">{texts.wordMeans}</p>
    </section>
  );
}
