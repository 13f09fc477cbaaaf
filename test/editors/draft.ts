import { check } from '../../src/checker';
import type { Finding } from '../../src/checker/report';
import { explain } from '../../src/ui/explain';
import { colourOf, signOf } from '../../src/ui/looks';
import { LINES } from './lines';

/** The draft, on two lines or in one. */
export const draftFor = (oneLine = false) => LINES.join(oneLine ? ' ' : '\n');

const draft = draftFor();
const [first, second, ...others] = check(draft).findings;
const wording = second && explain(second.rule, 'nb').replace;
if (!first || !wording || others.length > 0)
  throw new Error('the checker does not find in the draft what this suite is about');

const words = ({ start, end }: Finding) => draft.slice(start, end);
const shown = (finding: Finding, covered: number) => ({
  words: words(finding),
  /** The least share of the words that has ink of the line under it. */
  covered,
  title: explain(finding.rule, 'nb').title,
  colours: (['light', 'dark'] as const).map((background) =>
    colourOf(signOf(finding.category), { colours: 'standard' }, background),
  ),
});

/** A dashed line has gaps. */
const DASHED = 0.4;

/** With its full stop and one space it goes. */
export const STRUCK = shown(first, 0.9);
export const REWRITTEN = { ...shown(second as Finding, DASHED), wording };
export const HARMLESS = ['Vi snakket om mål', 'Vi møtes igjen i mai'];
