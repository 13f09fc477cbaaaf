import type { Finding, Missing } from '../checker/report';
import { type Explanation, explain, type OwnTexts } from '../ui/explain';
import type { Language } from '../ui/language';
import { reviewTexts, sharedTexts } from '../ui/texts';

/** Everything that a reviewer hands back about one draft, in words. */
export interface ReviewReport {
  title: string;
  intro: string;
  points: Point[];
  missing: string[];
  checklist: { text: string; ticked: boolean }[];
  closing: string;
}

export interface Point {
  finding: Finding;
  /** From 1; where the words stand, so that a report without quotations can be followed. */
  line: number;
  category: string;
  severity: string;
  /** Absent when the report is not to repeat what the draft says. */
  quote?: string;
  explanation: Explanation;
  comment: string;
  /** Empty where the reviewer proposes none. */
  proposal: string;
}

interface Reviewed {
  name: string;
  text: string;
  written: 'nb' | 'nn';
  findings: readonly Finding[];
  missing: readonly Missing[];
  /** The reviewer's own words, by finding. */
  comments: ReadonlyMap<Finding, string>;
  proposals: ReadonlyMap<Finding, string>;
  checklist: { text: string; ticked: boolean }[];
}

/**
 * @param quotes whether the words that were found are repeated
 * @param own what is said of the organisation's own rules
 */
export function reviewReport(draft: Reviewed, language: Language, quotes: boolean, own?: OwnTexts): ReviewReport {
  const texts = reviewTexts[language];
  const shared = sharedTexts[language];
  return {
    title: draft.name ? `${texts.report.title}: ${draft.name}` : texts.report.title,
    intro: texts.report.intro(draft.findings.length),
    points: draft.findings.map((finding) => ({
      finding,
      line: draft.text.slice(0, finding.start).split('\n').length,
      category: shared.categories[finding.category],
      severity: shared.severities[finding.severity],
      ...(quotes && { quote: draft.text.slice(finding.start, finding.end) }),
      explanation: explain(finding.rule, language, draft.written, own),
      comment: draft.comments.get(finding) ?? '',
      proposal: draft.proposals.get(finding) ?? '',
    })),
    missing: draft.missing.map((part) => shared.missing[part]),
    checklist: draft.checklist,
    closing: shared.notLegalAdvice,
  };
}

/** The report as plain text, for an e-mail. */
export function asText(report: ReviewReport, language: Language): string {
  const texts = reviewTexts[language];
  const points = report.points.map((point, index) =>
    [
      `${index + 1}. ${texts.report.line(point.line)}: ${point.category} (${point.severity})`,
      point.quote && `   «${point.quote}»`,
      `   ${point.explanation.why}`,
      `   ${point.explanation.instead}`,
      point.proposal && `   ${texts.suggestion}: ${point.proposal}`,
      point.comment && `   ${texts.comment}: ${point.comment}`,
    ]
      .filter(Boolean)
      .join('\n'),
  );
  const missing = report.missing.map((part) => `- ${part}`);
  const checklist = report.checklist.map(({ text, ticked }) => `[${ticked ? 'x' : ' '}] ${text}`);
  return [
    report.title,
    report.intro,
    ...points,
    missing.length > 0 && [texts.missing, ...missing].join('\n'),
    [texts.checklist, ...checklist].join('\n'),
    report.closing,
  ]
    .filter(Boolean)
    .join('\n\n');
}
