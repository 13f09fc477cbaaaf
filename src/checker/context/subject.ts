import type { Token } from '../../norwegian';
import { type Classes, F, M } from './classes';
import { type ClauseSpan, isFiniteVerb } from './clauses';
import type { Subject } from './types';

/** So far behind the verb a subject can stand: «da *må* dessverre hun …». */
const BEHIND_VERB = 3;

/**
 * Who or what each clause is about. A clause that names nobody goes on about the one before it («leverandøren er treg og
 * svarer ikke»), but not about the manager, who is seldom what is judged.
 */
export function subjectsOf(tokens: readonly Token[], classes: readonly Classes[], clauses: readonly ClauseSpan[]): Subject[] {
  const subjects: Subject[] = [];
  for (const clause of clauses) {
    const own = subjectOf(tokens, classes, clause);
    const before = subjects.at(-1);
    const goesOn = own === 'none' && (clause.opening === 'main' || clause.opening === 'but');
    subjects.push(goesOn && before && before !== 'manager' ? before : own);
  }
  return subjects;
}

/**
 * The first word before the finite verb, or right behind it, that can be the subject. Words after a preposition are passed
 * over: «i møtet avbrøt hun».
 */
function subjectOf(tokens: readonly Token[], classes: readonly Classes[], { start, end }: ClauseSpan): Subject {
  let verb = start;
  while (verb < end && !isFiniteVerb(classes[verb])) verb++;
  if (verb === end) return firstSubject(tokens, classes, start, Math.min(end, start + BEHIND_VERB));
  const before = firstSubject(tokens, classes, start, verb);
  return before === 'none' ? firstSubject(tokens, classes, verb + 1, Math.min(end, verb + 1 + BEHIND_VERB)) : before;
}

function firstSubject(tokens: readonly Token[], classes: readonly Classes[], start: number, end: number): Subject {
  let found: Subject = 'none';
  for (let at = start; at < end; at++) {
    const { frame } = classes[at] ?? { frame: 0 };
    if (frame & F.Preposition) {
      at = endOfNounPhrase(classes, at + 1, end) - 1;
      continue;
    }
    // Pronouns are sure signs; a noun is only taken when no pronoun stands beside it.
    if (frame & F.EmployeeWord) return 'employee';
    if (frame & F.Speaker) return 'manager';
    if (found !== 'none') continue;
    if (frame & F.GroupWord) found = owned(classes, at) ? 'employee' : 'group';
    else if (frame & F.Colleague) found = 'colleague';
    else if (frame & F.ThingWord) found = owned(classes, at) ? 'employee' : 'thing';
    else if (frame & (F.Name | F.EmployeeObject) || isInitials(tokens[at], classes[at])) found = 'employee';
  }
  return found;
}

/** «Arbeidet hennes», «hans utstyr»: what is the employee's is about the employee. */
const owned = (classes: readonly Classes[], at: number): boolean =>
  [classes[at - 1], classes[at + 1]].some((word) => ((word?.frame ?? 0) & F.EmployeeObject) !== 0);

/** «KL», «M.»: managers often write the employee's initials. */
const isInitials = (token: Token | undefined, word: Classes | undefined): boolean =>
  token !== undefined && word !== undefined && (word.matter & M.Upper) !== 0 && /^\p{Lu}{1,2}$/u.test(token.text);

/** After a preposition: determiners, adjectives and the noun, up to the verb or the next pronoun. */
function endOfNounPhrase(classes: readonly Classes[], from: number, end: number): number {
  const stops = F.EmployeeWord | F.Speaker | F.Coordinator | F.Subordinator | F.Preposition;
  let at = from;
  while (at < end) {
    const { frame } = classes[at] ?? { frame: 0 };
    if (frame & stops || (isFiniteVerb(classes[at]) && !(frame & F.Noun))) break;
    at++;
    if (frame & (F.Noun | F.Name)) break;
  }
  return at;
}
