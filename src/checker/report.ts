/**
 * What the checker answers. Every surface (marks, card, popup, panel, review page, command line) shows this same report.
 * The labels are those of test/minutes/LABELS.md.
 */

export const GROUPS = ['warning', 'sensitive', 'criticism', 'pressure'] as const;
/** The four families of labels; colours, line shapes and settings go by group. */
export type Group = (typeof GROUPS)[number];

export const LABELS = [
  'warning',
  'sensitive.health',
  'sensitive.union',
  'sensitive.religion',
  'sensitive.politics',
  'sensitive.ethnicity',
  'sensitive.sexuality',
  'sensitive.criminal',
  'sensitive.biometric',
  'sensitive.id',
  'sensitive.private',
  'criticism.unsupported',
  'criticism.generalised',
  'criticism.character',
  'criticism.hearsay',
  'pressure',
] as const;
export type Label = (typeof LABELS)[number];

/** Advice is shown, but is no finding in the sense of LABELS.md and is never counted as one. */
export type Category = Label | 'advice';

export type Severity = 'high' | 'medium' | 'low';

/** The file name of a rule in lexicon/rules, without its ending. */
export type RuleId = string;

/** The rule of words that the reader wants flagged; it has no file in the lexicon. */
export const OWN_WORD: RuleId = 'own-word';

export const MISSING = ['plan', 'purpose', 'voice'] as const;
/** What the minutes as a whole can lack. */
export type Missing = (typeof MISSING)[number];

export const DOCUMENT_KINDS = [
  'appraisal',
  'one-to-one',
  'probation',
  'salary',
  'sick-leave',
  'pregnancy',
  'dismissal-meeting',
  'warning-letter',
  'personnel-case',
  'senior',
  'self-assessment',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** Offsets are UTF-16 code units into the text that was checked; end is exclusive. */
export interface Span {
  start: number;
  end: number;
}

export interface Finding extends Span {
  rule: RuleId;
  category: Category;
  severity: Severity;
  /** The words that decided, within the finding; absent where the whole stretch did. */
  cues?: Span[];
}

export interface Report {
  /** In reading order. */
  findings: Finding[];
  /** Hints that are no findings (rules whose label is `advice`), in reading order. */
  advice: Finding[];
  missing: Missing[];
  /** The stretch that satisfies each whole-document check that is met. */
  satisfied: Partial<Record<Missing, Span>>;
  kind: DocumentKind;
}

export const groupOf = (category: Category): Group | 'advice' => {
  const dot = category.indexOf('.');
  return (dot < 0 ? category : category.slice(0, dot)) as Group | 'advice';
};
