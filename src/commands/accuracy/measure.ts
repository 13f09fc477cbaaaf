import {
  type Finding,
  GROUPS,
  type Group,
  groupOf,
  LABELS,
  type Label,
  MISSING,
  type Missing,
  type Report,
} from '../../checker';
import type { LabelledText } from './labelled';
import { type Comparison, type Counts, compare } from './score';

export type Row = Group | Label | Missing;

/** One text as it was checked, compared with its labels. */
export interface Measured {
  text: LabelledText;
  /** Group by group, so that a finding with the right group and another subtype still counts. */
  byGroup: Record<Group, Comparison<Finding, LabelledText['spans'][number]>>;
  counts: Record<Row, Counts>;
  /** Of the spans that were found, how many got their exact label. */
  exact: number;
  words: number;
}

export function measure(text: LabelledText, check: (text: string) => Report): Measured {
  const report = check(text.text);
  const counts = {} as Measured['counts'];
  const byGroup = {} as Measured['byGroup'];
  for (const group of GROUPS) {
    byGroup[group] = compare(
      report.findings.filter(({ category }) => groupOf(category) === group),
      text.spans.filter(({ label }) => groupOf(label) === group),
    );
    counts[group] = countsOf(byGroup[group]);
  }
  for (const label of LABELS) {
    counts[label] = countsOf(
      compare(
        report.findings.filter(({ category }) => category === label),
        text.spans.filter((span) => span.label === label),
      ),
    );
  }
  for (const what of MISSING) counts[what] = countsOfMissing(what, report.missing, text.missing);
  const hits = GROUPS.flatMap((group) => byGroup[group].hits);
  const exact = hits.filter(([finding, span]) => finding.category === span.label).length;
  return { text, byGroup, counts, exact, words: text.text.split(/\s+/).filter(Boolean).length };
}

const countsOf = ({ hits, missed, falseAlarms }: Comparison<unknown, unknown>): Counts => ({
  hit: hits.length,
  missed: missed.length,
  false: falseAlarms.length,
});

/** What a document lacks is what is to be found; texts that are no whole documents say nothing of it. */
function countsOfMissing(what: Missing, said: readonly Missing[], gold: readonly Missing[] | undefined): Counts {
  if (!gold) return { hit: 0, missed: 0, false: 0 };
  const [isSaid, isGold] = [said.includes(what), gold.includes(what)];
  return { hit: Number(isSaid && isGold), missed: Number(!isSaid && isGold), false: Number(isSaid && !isGold) };
}
