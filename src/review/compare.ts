import type { Finding } from '../checker/report';

export interface Change {
  mended: Finding[];
  fresh: Finding[];
  remaining: Finding[];
}

interface Version {
  text: string;
  findings: readonly Finding[];
}

/**
 * What became of the findings of a draft in its next version: a finding remains when the same words are still found under the
 * same rule, wherever they now stand. `mended` are findings of `before`, the others of `after`.
 */
export function compareVersions(before: Version, after: Version): Change {
  const left = after.findings.map((finding) => ({ finding, key: keyOf(after, finding) }));
  const mended: Finding[] = [];
  const remaining: Finding[] = [];
  for (const finding of before.findings) {
    const at = left.findIndex(({ key }) => key === keyOf(before, finding));
    const [same] = at < 0 ? [] : left.splice(at, 1);
    if (same) remaining.push(same.finding);
    else mended.push(finding);
  }
  return { mended, fresh: left.map(({ finding }) => finding), remaining };
}

const keyOf = ({ text }: Version, { rule, start, end }: Finding): string =>
  `${rule} ${text.slice(start, end).toLowerCase().replace(/\s+/g, ' ')}`;
