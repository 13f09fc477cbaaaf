import type { Token } from '../../norwegian';
import { type Classes, F, M, NO_CLASSES } from './classes';
import { type ClauseSpan, isFiniteVerb } from './clauses';
import { evidenceIn, isTime } from './evidence';
import type { FactSpan, Subject } from './types';

/** What a clause is about other than the employee, and what it says of praise and agreement. */
export function matters(
  tokens: readonly Token[],
  classes: readonly Classes[],
  clauses: readonly ClauseSpan[],
  subjects: readonly Subject[],
): FactSpan[] {
  const facts: FactSpan[] = [];
  clauses.forEach((clause, index) => {
    const whole = (fact: FactSpan['fact'], cue?: number) => {
      facts.push({ fact, start: clause.start, end: clause.end, ...(cue !== undefined && { cue }) });
    };
    const subject = subjects[index];
    if (subject === 'group' && !mentionsEmployee(classes, clause)) whole('group');
    if (subject === 'other') whole('other');
    // «Nattkassa går aldri opp når du har hatt den» is about you.
    if (subject === 'thing' && !mentionsEmployee(classes, withDependent(clauses, index))) whole('thing');
    if (subject === 'colleague') whole('colleague');
    if (subject === 'manager' && !mentionsEmployee(classes, clause)) whole('manager');
    if (subject === 'employee' || subject === 'none') whole('employee');
    if (subject === 'employee' || subject === 'none' || subject === 'colleague') whole('person');
    // Someone named, or in a note line understood: «melder på kurs innen 15. mai».
    if ((subject !== 'group' && subject !== 'other' && subject !== 'thing') || namesDoer(tokens, classes, clause))
      whole('who');
    const modal = indexOf(classes, clause, ({ frame }) => frame & F.Must);
    if (modal >= 0 && evidenceIn(tokens, classes, clause.start, clause.end).dated) whole('agreed', modal);
    for (let at = clause.start; at < clause.end; at++) {
      const word = classes[at] ?? NO_CLASSES;
      if (word.matter & M.Topic) {
        const span = topicAfter(tokens, classes, at, clause.end);
        if (span) facts.push({ fact: 'topic', ...span, cue: at });
      }
      if (word.matter & M.Client && word.frame & F.Plural && !isVerbHere(classes, clause, at)) {
        facts.push({ fact: 'job', start: Math.max(clause.start, at - 2), end: Math.min(clause.end, at + 5), cue: at });
      }
      if (isTime(tokens, classes, at)) facts.push({ fact: 'when', start: at, end: at + 1, cue: at });
      if (word.matter & M.Plain) facts.push({ fact: 'plain', start: at, end: at + 1 });
      if (word.matter & M.Praise && modal < 0 && !isTurned(tokens, classes, clause, at)) whole('praise', at);
    }
  });
  return facts;
}

/** «Vi kan ikke regne med henne» is about her, though the manager is the subject. */
const mentionsEmployee = (classes: readonly Classes[], clause: Pick<ClauseSpan, 'start' | 'end'>): boolean =>
  indexOf(classes, clause, ({ frame }) => frame & (F.EmployeeWord | F.EmployeeObject | F.Name)) >= 0;

/** «Lyset bestilles av leder»: a passive can name who does it. */
const namesDoer = (tokens: readonly Token[], classes: readonly Classes[], { start, end }: ClauseSpan): boolean =>
  tokens.slice(start, end - 1).some((token, index) => {
    const { frame = 0 } = classes[start + index + 1] ?? {};
    return token.norm === 'av' && (frame & (F.Speaker | F.Name | F.EmployeeWord | F.EmployeeObject)) !== 0;
  });

/** A clause together with the clauses that hang on it. */
function withDependent(clauses: readonly ClauseSpan[], index: number): { start: number; end: number } {
  let last = index;
  while (/^(that|which|condition|other)$/.test(clauses[last + 1]?.opening ?? '')) last++;
  return { start: clauses[index]?.start ?? 0, end: clauses[last]?.end ?? 0 };
}

/** «Du bruker for lang tid»: a word that could be a noun, but is the only finite verb of its clause. */
const isVerbHere = (classes: readonly Classes[], { start, end }: ClauseSpan, at: number): boolean =>
  isFiniteVerb(classes[at]) &&
  !classes.slice(start, end).some((word, index) => index + start !== at && isFiniteVerb(word));

function indexOf(
  classes: readonly Classes[],
  { start, end }: Pick<ClauseSpan, 'start' | 'end'>,
  is: (word: Classes) => number,
): number {
  for (let at = start; at < end; at++) if (is(classes[at] ?? NO_CLASSES)) return at;
  return -1;
}

const AFTER_TOPIC = /^(for|om|i|på|til|mot|rundt|av|med|knyttet|vedrørende|innen|innan)$/;

/** «rutine for advarsler», «gikk gjennom reglene om oppsigelse»: what stands right after, up to the next verb. */
function topicAfter(tokens: readonly Token[], classes: readonly Classes[], at: number, end: number) {
  const noun = (classes[at]?.frame ?? 0) & F.Noun;
  const first = at + 1;
  if (noun && !AFTER_TOPIC.test(tokens[first]?.norm ?? '')) return undefined;
  let last = first;
  while (last < end && !isFiniteVerb(classes[last]) && last - first < 8) last++;
  return last > first ? { start: first, end: last } : undefined;
}

/** «ikke god nok», «for dårlig», «lite presis», «kunne vært bedre»: a word of praise that is turned round. */
function isTurned(
  tokens: readonly Token[],
  classes: readonly Classes[],
  { start, end }: ClauseSpan,
  at: number,
): boolean {
  for (let before = start; before < end; before++) if ((classes[before]?.frame ?? 0) & F.Negation) return true;
  // «Bedre samarbeid», «savner bedre struktur»: a comparative asks for what is not there, unless it has come about.
  const came = tokens.slice(start, end).some(({ norm }) => /^(stadig|blitt|blir|bli|vorte|har|er)$/.test(norm));
  if ((classes[at]?.frame ?? 0) & F.Comparative && !came) return true;
  const near = tokens[at - 1]?.norm ?? '';
  if (/^(lite|mindre|minst|neppe|for|så|ikke|sjelden|sjeldan)$/.test(near)) return true;
  return (
    /^(kunne|burde|skulle|bør|må|lyt)$/.test(tokens[start]?.norm ?? '') ||
    /^(kunne|burde|skulle)$/.test(tokens[at - 2]?.norm ?? '')
  );
}
