import { factsWithin } from './context/reading';
import type { SentenceInContext } from './context/types';
import { type Category, type Finding, groupOf, type Severity, type Span } from './report';
import { type CompiledRule, type Hit, isMissing } from './rules';
import { lowered, rank } from './severity';

/**
 * What the context makes of a hit: nothing, or a finding, a step lower where the context softens it.
 * @returns a finding in UTF-16 code units from the start of the block
 */
export function decide(hit: Hit, place: SentenceInContext): Finding | undefined {
  if (isMissing(hit.rule.label)) return undefined;
  const facts = factsWithin(place.facts, hit.start, hit.end, hit.verdict);
  if ((facts & hit.needs) !== hit.needs || facts & hit.clears) return undefined;
  const severity = facts & hit.lowers ? lowered(hit.rule.severity) : hit.rule.severity;
  return findingAt(hit.rule, hit.rule.label, severity, hit, place);
}

/** A finding whose mark is narrowed to the clauses that hold the deciding tokens, which it names as its cues. */
export function findingAt(
  rule: CompiledRule,
  category: Category,
  severity: Severity,
  deciding: { start: number; end: number },
  place: SentenceInContext,
): Finding {
  const mark = spanOf(rule.mark === 'match' ? deciding : clauseOf(deciding, category, place), place);
  const cue = spanOf(deciding, place);
  const narrower = cue.start > mark.start || cue.end < mark.end;
  return { ...mark, rule: rule.id, category, severity, ...(narrower && { cues: [cue] }) };
}

const spanOf = ({ start, end }: { start: number; end: number }, { sentence: { tokens } }: SentenceInContext): Span => ({
  start: tokens[start]?.start ?? 0,
  end: tokens[end - 1]?.end ?? 0,
});

/** Dictated minutes have clauses without end: a mark reaches at most this many tokens beyond the words that decided. */
const WIDEST = 14;
const LEADING = /^(og|eller|men|at|så|samt|for)$/;

function clauseOf(
  { start, end }: { start: number; end: number },
  category: Category,
  { clauses, facts, sentence }: SentenceInContext,
) {
  let from = start;
  let to = end;
  for (const clause of clauses) {
    if (clause.start >= end || clause.end <= start) continue;
    from = Math.min(from, clause.start);
    to = Math.max(to, clause.end);
  }
  // A threat stands in its condition as much as in its consequence.
  if (groupOf(category) === 'warning' || category === 'pressure') {
    for (const { fact, start: first, end: last } of facts) {
      if (fact !== 'conditional' || first >= end || last <= start) continue;
      from = Math.min(from, first);
      to = Math.max(to, last);
    }
  }
  from = Math.max(from, start - WIDEST, Math.min(start, sentence.body));
  to = Math.min(to, end + WIDEST);
  while (from < start && LEADING.test(sentence.tokens[from]?.norm ?? '')) from++;
  return { start: from, end: to };
}

/**
 * Findings of the same group that overlap become one: they say the same of the same words. Different kinds of sensitive data
 * stay apart, since each has its own reason.
 */
export function merge(findings: readonly Finding[]): Finding[] {
  const merged: Finding[] = [];
  const byPlace = [...findings].sort((a, b) => a.start - b.start || b.end - a.end);
  for (const finding of byPlace) {
    const at = merged.findIndex(
      (known) => isSame(known, finding) && finding.start < known.end && known.start < finding.end,
    );
    const known = merged[at];
    if (known) merged[at] = join(known, finding);
    else merged.push(finding);
  }
  return merged;
}

const isSame = (a: Finding, b: Finding): boolean => {
  const group = groupOf(a.category);
  return group === groupOf(b.category) && (group !== 'sensitive' || a.category === b.category);
};

function join(a: Finding, b: Finding): Finding {
  const [first, second] = standing(b) > standing(a) ? [b, a] : [a, b];
  const cues = [...(a.cues ?? []), ...(b.cues ?? [])].sort((one, other) => one.start - other.start);
  const { cues: _, ...rest } = first;
  const separate = cues.filter((cue, index) => index === 0 || cue.start >= (cues[index - 1]?.end ?? 0));
  return {
    ...rest,
    start: Math.min(first.start, second.start),
    end: Math.max(first.end, second.end),
    ...(separate.length > 0 && { cues: separate }),
  };
}

/** Which of two findings on the same words speaks: the graver; among equals the more particular verdict. */
const PARTICULAR: Category[] = [
  'criticism.unsupported',
  'criticism.hearsay',
  'criticism.character',
  'criticism.generalised',
];
const standing = ({ severity, category }: Finding): number => rank(severity) * 10 + PARTICULAR.indexOf(category);
