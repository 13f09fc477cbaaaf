import type { Token } from '../../norwegian';
import { type Classes, F, M, NO_CLASSES } from './classes';
import { type ClauseSpan, isFiniteVerb } from './clauses';
import type { Subject } from './types';

/** So far behind the verb a subject can stand: «da *må* dessverre hun …». */
const BEHIND_VERB = 3;

/**
 * Who or what each clause is about. A clause that names nobody goes on about the one before it («leverandøren er treg og
 * svarer ikke»), but not about the manager, who is seldom what is judged.
 */
export function subjectsOf(
  tokens: readonly Token[],
  classes: readonly Classes[],
  clauses: readonly ClauseSpan[],
): Subject[] {
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
 * The subject stands before the finite verb, or right behind it when something else comes first: «i møtet avbrøt hun».
 * Without a verb the first words tell.
 */
function subjectOf(tokens: readonly Token[], classes: readonly Classes[], { start, end }: ClauseSpan): Subject {
  let verb = start;
  while (verb < end && !isFiniteVerb(classes[verb])) verb++;
  if (verb === end) return withoutVerb(firstSubject(tokens, classes, start, Math.min(end, start + BEHIND_VERB)), start);
  const before = firstSubject(tokens, classes, start, verb);
  const behind = firstSubject(tokens, classes, verb + 1, Math.min(end, verb + 1 + BEHIND_VERB));
  // «Hanskane gløymer han støtt»: the noun in front is the object when a pronoun stands right behind the verb.
  if (behind.pronoun && behind.at === verb + 1 && !before.pronoun) return behind.subject;
  if (before.subject !== 'none' || before.noun) return before.subject;
  // Further behind the verb only a pronoun is sure to be the subject; a noun may be the object.
  return behind.at <= verb + 1 || behind.pronoun ? behind.subject : 'none';
}

/** «Lunefull som vêret»: without a verb a noun is what the line is about only when it stands first. */
const withoutVerb = ({ subject, at, pronoun }: Found, start: number): Subject =>
  pronoun || at === start || subject !== 'thing' ? subject : 'none';

interface Found {
  subject: Subject;
  at: number;
  pronoun: boolean;
  /** Whether a noun stood there, whatever it means. */
  noun: boolean;
}

function firstSubject(tokens: readonly Token[], classes: readonly Classes[], start: number, end: number): Found {
  const found: Found = { subject: 'none', at: Number.POSITIVE_INFINITY, pronoun: false, noun: false };
  for (let at = start; at < end; at++) {
    const word = classes[at] ?? NO_CLASSES;
    if (word.frame & F.Preposition) {
      at = endOfNounPhrase(classes, at + 1, end) - 1;
      continue;
    }
    if (word.frame & (F.EmployeeWord | F.Speaker)) {
      // «Brukarane ho følgjer opp, har …»: a noun with a pronoun right behind it has a clause of its own about it.
      if (found.noun && found.at === at - 1) return found;
      return { subject: word.frame & F.EmployeeWord ? 'employee' : 'manager', at, pronoun: true, noun: false };
    }
    if (found.noun) continue;
    const subject = nounSubject(tokens, classes, at, word);
    if (subject) Object.assign(found, { subject, at, noun: true });
  }
  return found;
}

/** What a noun is as a subject. What rules look for («kvaliteten», «prøvetiden») is left open; other definite nouns are things. */
function nounSubject(
  tokens: readonly Token[],
  classes: readonly Classes[],
  at: number,
  { frame, matter }: Classes,
): Subject | undefined {
  if (frame & (F.Name | F.EmployeeObject) || isInitials(tokens[at], classes[at])) return 'employee';
  if (owned(classes, at)) return frame & F.Noun ? 'employee' : undefined;
  // «Alle rapportane» are reports, «alle» alone is everybody.
  if (frame & F.GroupWord) return isDeterminer(tokens, classes, at) ? undefined : 'group';
  if (frame & F.Colleague || matter & (M.Partner | M.Kin | M.Child)) return 'colleague';
  // «Pasienten» may be anybody's patient, but is one person; «pasientene» are the job.
  if (matter & M.Client) return frame & F.Plural ? 'other' : 'colleague';
  if (frame & F.ThingWord || matter & (M.Customer | M.Software)) return 'other';
  if (!(frame & F.Noun) || frame & F.Genitive) return undefined;
  if (matter & M.Classed) return withOther(tokens, classes, at) ? 'other' : 'none';
  return frame & F.Definite && !(frame & F.Verb) && !(matter & M.Worker) ? 'thing' : 'none';
}

const isDeterminer = (tokens: readonly Token[], classes: readonly Classes[], at: number): boolean =>
  /^(alle|samtlige|samtlege)$/.test(tokens[at]?.norm ?? '') && ((classes[at + 1]?.frame ?? 0) & F.Noun) !== 0;

/** «Samarbeidet med underleverandøren». */
function withOther(tokens: readonly Token[], classes: readonly Classes[], at: number): boolean {
  if (!/^(med|fra|frå|til|hos)$/.test(tokens[at + 1]?.norm ?? '')) return false;
  const { frame, matter } = classes[at + 2] ?? NO_CLASSES;
  return (frame & F.ThingWord) !== 0 || (matter & (M.Customer | M.Software)) !== 0;
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
