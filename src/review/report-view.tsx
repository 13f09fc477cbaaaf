import render from 'preact-render-to-string';
import type { Language } from '../ui/language';
import { reviewTexts } from '../ui/texts';
import css from './report.css?inline';
import type { ReviewReport } from './review-report';

/** The report as people read it: on paper, or in a file of its own. */
export function ReportView({ report, language }: { report: ReviewReport; language: Language }) {
  const texts = reviewTexts[language];
  return (
    <article class="report">
      <h1>{report.title}</h1>
      <p>{report.intro}</p>
      <ol>
        {report.points.map(({ finding, line, category, severity, quote, explanation, comment, proposal }) => (
          <li key={`${finding.start} ${finding.rule}`}>
            <h2>{category}</h2>
            <p class="where">
              {texts.report.line(line)} · {severity}
            </p>
            {quote && <blockquote>{quote}</blockquote>}
            <p>{explanation.why}</p>
            <p>{explanation.instead}</p>
            <p class="where">{explanation.grounds.map(({ name }) => name).join(', ')}</p>
            {proposal && (
              <p>
                <b>{texts.suggestion}:</b> {proposal}
              </p>
            )}
            {comment && (
              <p>
                <b>{texts.comment}:</b> {comment}
              </p>
            )}
          </li>
        ))}
      </ol>
      {report.missing.length > 0 && (
        <section>
          <h2>{texts.missing}</h2>
          <ul>
            {report.missing.map((part) => (
              <li key={part}>{part}</li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>{texts.checklist}</h2>
        <ul class="checklist">
          {report.checklist.map(({ text, ticked }) => (
            <li key={text}>
              {ticked ? '☑' : '☐'} {text}
            </li>
          ))}
        </ul>
      </section>
      <footer>{report.closing}</footer>
    </article>
  );
}

/** A page that stands on its own: no script, nothing to be fetched. */
export function asHtml(report: ReviewReport, language: Language): string {
  const body = render(<ReportView report={report} language={language} />);
  const head = render(
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width" />
      <title>{report.title}</title>
      <style>{css}</style>
    </head>,
  );
  return `<!doctype html>\n<html lang="${language}">${head}<body>${body}</body></html>\n`;
}
