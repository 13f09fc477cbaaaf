import type { Token } from '../../norwegian';
import { type Classes, F, M } from './classes';
import type { ClauseSpan } from './clauses';
import type { Subject } from './types';

/**
 * Who or what a clause is about: the first word in it that can be its subject. Norwegian has the subject first or right
 * after the verb, so words after a preposition («i møtet avbrøt hun») are passed over.
 */
export function subjectOf(tokens: readonly Token[], classes: readonly Classes[], { start, end }: ClauseSpan): Subject {
  let found: Subject = 'none';
  for (let at = start; at < end; at++) {
    const { frame } = classes[at] ?? { frame: 0 };
    if (frame & F.Preposition) {
      at = endOfNounPhrase(classes, at + 1, end) - 1;
      continue;
    }
    if (frame & F.EmployeeWord) return 'employee';
    if (frame & F.Speaker) return 'manager';
    if (found !== 'none') continue;
    if (frame & F.GroupWord) found = 'group';
    else if (frame & F.Colleague) found = 'colleague';
    else if (frame & F.ThingWord) found = owned(classes, at, end) ? 'employee' : 'thing';
    else if (frame & F.Name || isInitials(tokens[at], classes[at])) found = 'employee';
    else if (frame & F.EmployeeObject) found = 'employee';
  }
  return found;
}

/** «Arbeidet hennes», «hans utstyr»: what is the employee's is about the employee. */
function owned(classes: readonly Classes[], at: number, end: number): boolean {
  const near = [at - 1, at + 1].filter((place) => place >= 0 && place < end);
  return near.some((place) => ((classes[place]?.frame ?? 0) & F.EmployeeObject) !== 0);
}

/** «KL», «M.»: managers often write the employee's initials. */
const isInitials = (token: Token | undefined, word: Classes | undefined): boolean =>
  token !== undefined && word !== undefined && (word.matter & M.Upper) !== 0 && /^\p{Lu}{1,2}$/u.test(token.text);

/** After a preposition: determiners, adjectives and the noun, up to the verb or the next pronoun. */
function endOfNounPhrase(classes: readonly Classes[], from: number, end: number): number {
  let at = from;
  while (at < end) {
    const { frame } = classes[at] ?? { frame: 0 };
    if (
      frame & (F.Present | F.Past | F.EmployeeWord | F.Speaker | F.Coordinator | F.Subordinator | F.Preposition) &&
      !(frame & F.Noun)
    )
      break;
    at++;
    if (frame & (F.Noun | F.Name)) break;
  }
  return at;
}
