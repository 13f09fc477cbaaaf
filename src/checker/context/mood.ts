import type { Token } from '../../norwegian';
import { C, type Classes, F, M, NO_CLASSES } from './classes';
import { type ClauseSpan, isFiniteVerb } from './clauses';
import type { FactSpan } from './types';

/** Whether what the clauses of a sentence say is asked, stands under a condition, is softened, or is over. */
export function moods(
  tokens: readonly Token[],
  classes: readonly Classes[],
  clauses: readonly ClauseSpan[],
): FactSpan[] {
  const facts: FactSpan[] = [];
  const end = tokens.length;
  if (/\?/.test(tokens[end - 1]?.post ?? '')) facts.push({ fact: 'question', start: 0, end });
  clauses.forEach((clause, index) => {
    if (clause.opening === 'condition' || isInvertedCondition(tokens, classes, clauses, index)) {
      // The condition colours its consequence: the clause after it, or before it when it comes last.
      const consequence = clauses[index + 1] ?? clauses[index - 1] ?? clause;
      facts.push({
        fact: 'conditional',
        start: Math.min(clause.start, consequence.start),
        end: Math.max(clause.end, consequence.end),
        cue: clause.start,
      });
    }
    for (let at = clause.start; at < clause.end; at++) {
      const { matter, cue } = classes[at] ?? NO_CLASSES;
      if (matter & M.Hedge) facts.push({ fact: 'hedged', start: clause.start, end: clause.end, cue: at });
      if (matter & M.Closed || (cue & C.EarlierYear && follows(tokens, at)))
        facts.push({ fact: 'past', start: clause.start, end: clause.end, cue: at });
    }
  });
  return facts;
}

/** «Kommer det en klage til, …», «Skjer det igjen, …»: the verb first, its subject right behind, and a clause that follows. */
function isInvertedCondition(
  tokens: readonly Token[],
  classes: readonly Classes[],
  clauses: readonly ClauseSpan[],
  index: number,
): boolean {
  const { start, end } = clauses[index] ?? { start: 0, end: 0 };
  const first = classes[start];
  // «Leveres det ikke …», «…, flyttes hun»: a passive in -s is finite here.
  const isPassive = (at: number) => ((classes[at]?.frame ?? 0) & F.Passive) !== 0;
  if (!first || !((first.frame & F.Present) !== 0 || isPassive(start)) || end - start < 2) return false;
  const isSubject = (at: number) =>
    /^(det|dette)$/.test(tokens[at]?.norm ?? '') ||
    ((classes[at]?.frame ?? 0) & (F.EmployeeWord | F.Speaker | F.Name | F.Definite)) !== 0;
  if (/\?/.test(tokens.at(-1)?.post ?? '')) return false;
  const consequence = clauses.slice(index + 1).find(({ opening }) => opening === 'main');
  if (!consequence) return false;
  // After such a condition the verb comes first again: «…, må vi vurdere», «…, så blir det trekk». One subject behind its verb
  // is enough: «Nås ikke 85 %, er du ute»; «Trives godt, er blid» has none.
  if (tokens[consequence.start]?.norm === 'så') return isSubject(start + 1);
  const verbFirst = isFiniteVerb(classes[consequence.start]) || isPassive(consequence.start);
  return verbFirst && (isSubject(start + 1) || isSubject(consequence.start + 1));
}

/** «i 2019»: a year that stands by itself after a preposition. */
const follows = (tokens: readonly Token[], at: number): boolean =>
  /^(i|fra|frå|siden|sidan|før)$/.test(tokens[at - 1]?.norm ?? '');
