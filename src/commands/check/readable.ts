import { type Finding, groupOf, type Report, type Severity } from '../../checker';
import { guessForm, readBlocks } from '../../norwegian';
import { explain, ruleOfMissing } from '../../ui/explain';

type Form = 'nb' | 'nn';

/** The command line speaks the written standard of the minutes. */
const WORDS = {
  nb: {
    severity: { high: 'høy', medium: 'middels', low: 'lav' } satisfies Record<Severity, string>,
    instead: 'Slik kan du gjøre det',
    grounds: 'Grunnlag',
    group: { warning: 'advarsel', sensitive: 'følsomt', criticism: 'kritikk', pressure: 'press', advice: 'råd' },
    none: 'Ingen funn.',
    found: 'funn',
    lacks: 'Referatet mangler',
    missing: { plan: 'avtalt oppfølging', purpose: 'formål eller agenda', voice: 'den ansattes syn' },
    empty: 'Teksten er tom.',
  },
  nn: {
    severity: { high: 'høg', medium: 'middels', low: 'låg' } satisfies Record<Severity, string>,
    instead: 'Slik kan du gjere det',
    grounds: 'Grunnlag',
    group: { warning: 'åtvaring', sensitive: 'kjenslevart', criticism: 'kritikk', pressure: 'press', advice: 'råd' },
    none: 'Ingen funn.',
    found: 'funn',
    lacks: 'Referatet manglar',
    missing: { plan: 'avtalt oppfølging', purpose: 'føremål eller agenda', voice: 'synet til den tilsette' },
    empty: 'Teksten er tom.',
  },
};

/** A report as a page of plain text: every marked line, why it is marked, what to write instead, and a summary. */
export function readable(file: string, text: string, report: Report): string {
  const form = formOf(text);
  const words = WORDS[form];
  if (text.trim() === '') return `${file}\n  ${words.empty}\n\n`;
  const parts = [file];
  for (const finding of [...report.findings, ...report.advice].sort((a, b) => a.start - b.start)) {
    parts.push(marked(text, finding), explained(finding, form), '');
  }
  for (const missing of report.missing) {
    const rule = ruleOfMissing(missing);
    if (!rule) continue;
    const { title, why, instead } = explain(rule, form);
    parts.push(`  ${title}`, `    ${why}`, `    ${words.instead}: ${instead}`, '');
  }
  parts.push(summary(report, form), '');
  return `${parts.join('\n')}\n`;
}

/** The lines that a finding stands on, with their numbers, and a rule under what is marked. */
function marked(text: string, { start, end }: Finding): string {
  const first = text.lastIndexOf('\n', start - 1) + 1;
  const found = text.indexOf('\n', end);
  const lines = text.slice(first, found < 0 ? text.length : found).split(/\r?\n/);
  const number = text.slice(0, first).split('\n').length;
  let offset = first;
  return lines
    .flatMap((line, index) => {
      const from = Math.max(0, start - offset);
      const to = Math.min(line.length, end - offset);
      offset += line.length + (text.startsWith('\r\n', offset + line.length) ? 2 : 1);
      const prefix = `${number + index}`.padStart(4);
      const blank = line.slice(0, from).replace(/[^\t]/gu, ' ');
      return [`${prefix}  ${line}`, `      ${blank}${'~'.repeat([...line.slice(from, to)].length)}`];
    })
    .join('\n');
}

function explained({ rule, severity }: Finding, form: Form): string {
  const { title, why, instead, grounds } = explain(rule, form);
  const words = WORDS[form];
  return [
    `      ${title} (${words.severity[severity]}, ${rule})`,
    `      ${why}`,
    `      ${words.instead}: ${instead}`,
    `      ${words.grounds}: ${grounds.map(({ name }) => name).join(', ')}`,
  ].join('\n');
}

function summary({ findings, missing }: Report, form: Form): string {
  const words = WORDS[form];
  const counts = new Map<string, number>();
  for (const { category } of findings) counts.set(groupOf(category), (counts.get(groupOf(category)) ?? 0) + 1);
  const byGroup = [...counts]
    .map(([group, count]) => `${words.group[group as keyof typeof words.group]} ${count}`)
    .join(', ');
  return [
    findings.length > 0 ? `  ${findings.length} ${words.found}: ${byGroup}.` : `  ${words.none}`,
    ...(missing.length > 0 ? [`  ${words.lacks}: ${missing.map((what) => words.missing[what]).join(', ')}.`] : []),
  ].join('\n');
}

function formOf(text: string): Form {
  const words = readBlocks(text).flatMap(({ block }) =>
    block.sentences.flatMap(({ tokens }) => tokens.map(({ norm }) => norm)),
  );
  return guessForm(words) === 'nn' ? 'nn' : 'nb';
}
