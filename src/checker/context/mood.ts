import type { Token } from '../../norwegian';
import { type Classes, F, M } from './classes';
import { type ClauseSpan, isFiniteVerb } from './clauses';
import { evidenceIn, timesIn } from './evidence';
import type { FactSpan, Subject } from './types';

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
      const { matter } = classes[at] ?? { matter: 0 };
      if (matter & M.Hedge) facts.push({ fact: 'hedged', start: clause.start, end: clause.end, cue: at });
      if (matter & M.Closed || isEarlierYear(tokens, at))
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
  const isPassive = (at: number) => tokens[at]?.tags.has('Passive') === true;
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
const isEarlierYear = (tokens: readonly Token[], at: number): boolean =>
  /^(19[6-9]\d|20[01]\d)$/.test(tokens[at]?.norm ?? '') &&
  /^(i|fra|frå|siden|sidan|før)$/.test(tokens[at - 1]?.norm ?? '');

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
    if (subject === 'group') whole('group');
    if (subject === 'thing') whole('other');
    if (subject === 'colleague') whole('colleague');
    if (subject === 'manager' && !mentionsEmployee(classes, clause)) whole('manager');
    if (subject === 'employee' || subject === 'none') whole('employee');
    if (subject === 'employee' || subject === 'none' || subject === 'colleague') whole('person');
    for (const at of timesIn(tokens, classes, clause.start, clause.end))
      facts.push({ fact: 'when', start: at, end: at + 1, cue: at });
    // Someone named, or in a note line understood: «melder på kurs innen 15. mai».
    if (subject !== 'group' && subject !== 'thing') whole('who');
    const modal = indexOf(classes, clause, ({ frame }) => frame & F.Must);
    const deadline = evidenceIn(tokens, classes, clause.start, clause.end).dated;
    if (modal >= 0 && deadline) whole('agreed', modal);
    for (let at = clause.start; at < clause.end; at++) {
      const word = classes[at] ?? { frame: 0, matter: 0 };
      if (word.matter & M.Topic) {
        const span = topicAfter(tokens, classes, at, clause.end);
        if (span) facts.push({ fact: 'topic', ...span, cue: at });
      }
      if (word.matter & M.Client && !isVerbHere(classes, clause, at)) {
        facts.push({ fact: 'job', start: Math.max(clause.start, at - 2), end: Math.min(clause.end, at + 5), cue: at });
      }
      if (word.matter & M.Plain) facts.push({ fact: 'plain', start: at, end: at + 1 });
      if (word.matter & M.Praise && modal < 0 && !isTurned(tokens, classes, clause, at)) whole('praise', at);
    }
  });
  return facts;
}

/** «Vi kan ikke regne med henne» is about her, though the manager is the subject. */
const mentionsEmployee = (classes: readonly Classes[], { start, end }: ClauseSpan): boolean =>
  classes.slice(start, end).some(({ frame }) => frame & (F.EmployeeWord | F.EmployeeObject | F.Name));

/** «Du bruker for lang tid»: a word that could be a noun, but is the only finite verb of its clause. */
const isVerbHere = (classes: readonly Classes[], { start, end }: ClauseSpan, at: number): boolean =>
  isFiniteVerb(classes[at]) &&
  !classes.slice(start, end).some((word, index) => index + start !== at && isFiniteVerb(word));

function indexOf(classes: readonly Classes[], { start, end }: ClauseSpan, is: (word: Classes) => number): number {
  for (let at = start; at < end; at++) if (is(classes[at] ?? { frame: 0, matter: 0 })) return at;
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
  const near = tokens[at - 1]?.norm ?? '';
  if (/^(lite|mindre|minst|neppe|for|så|ikke|sjelden|sjeldan)$/.test(near)) return true;
  return (
    /^(kunne|burde|skulle|bør|må|lyt)$/.test(tokens[start]?.norm ?? '') ||
    /^(kunne|burde|skulle)$/.test(tokens[at - 2]?.norm ?? '')
  );
}
