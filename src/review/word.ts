import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  Document,
  type ICommentOptions,
  Packer,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import type { Span } from '../checker/report';
import type { Language } from '../ui/language';
import { reviewTexts } from '../ui/texts';
import { asText, type Point, type ReviewReport } from './review-report';

/** The draft as a Word file, with every finding as a comment on its words. */
export function draftWithComments(text: string, report: ReviewReport, language: Language): Promise<Blob> {
  const comments = report.points.map((point, id) => commentOf(point, id, language));
  const document = new Document({
    comments: { children: comments },
    sections: [{ children: paragraphs(text, report.points) }],
  });
  return Packer.toBlob(document);
}

/** The report alone as a Word file, for those who should not have the draft repeated. */
export function reportAsWord(report: ReviewReport, language: Language): Promise<Blob> {
  const lines = asText(report, language).split('\n');
  const children = lines.map((line) => new Paragraph({ children: [new TextRun(line)] }));
  return Packer.toBlob(new Document({ sections: [{ children }] }));
}

function commentOf(
  { category, severity, explanation, comment, proposal }: Point,
  id: number,
  language: Language,
): ICommentOptions {
  const lines = [
    `${category} (${severity})`,
    explanation.why,
    explanation.instead,
    explanation.grounds.map(({ name }) => name).join(', '),
    proposal && `${reviewTexts[language].suggestion}: ${proposal}`,
    comment && `${reviewTexts[language].comment}: ${comment}`,
  ];
  const children = lines.filter(Boolean).map((line) => new Paragraph({ children: [new TextRun(line)] }));
  return { id, author: 'Saklig', initials: 'S', children };
}

/** One Word paragraph a line, cut where a comment begins or ends. */
function paragraphs(text: string, points: readonly Point[]): Paragraph[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const own = { start, end: start + line.length };
    start = own.end + 1;
    return new Paragraph({ children: runs(text, own, points) });
  });
}

function runs(text: string, line: Span, points: readonly Point[]): ParagraphChild[] {
  const ends = points.flatMap(({ finding }) => [finding.start, finding.end]);
  const cuts = [line.start, ...ends.filter((at) => at > line.start && at < line.end), line.end];
  const places = [...new Set(cuts)].sort((a, b) => a - b);
  return places.flatMap((at, index): ParagraphChild[] => {
    const next = places[index + 1];
    // A comment on words of several lines begins on the first and ends on the last.
    const begun = points.flatMap(({ finding }, id) =>
      finding.start === at && at < line.end ? [new CommentRangeStart(id)] : [],
    );
    const ended = points.flatMap(({ finding }, id) =>
      finding.end === at && at > line.start
        ? [new CommentRangeEnd(id), new TextRun({ children: [new CommentReference(id)] })]
        : [],
    );
    const words = next === undefined ? [] : [new TextRun(text.slice(at, next))];
    return [...ended, ...begun, ...words];
  });
}
