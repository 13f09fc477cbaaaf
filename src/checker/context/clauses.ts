import type { Token } from '../../norwegian';
import { type Classes, F } from './classes';

export interface ClauseSpan {
  start: number;
  end: number;
  /** How it is opened. `main` also where nothing opens it. */
  opening: 'main' | 'that' | 'which' | 'condition' | 'but' | 'other';
}

/**
 * Cuts a sentence into clauses at punctuation and at the words that open one. A comma or «og» parts clauses only where both
 * sides have a finite verb: «umoden og vanskelig» and lists stay whole.
 */
export function splitClauses(tokens: readonly Token[], classes: readonly Classes[]): ClauseSpan[] {
  const clauses: ClauseSpan[] = [];
  let start = 0;
  let verbs = isFiniteVerb(classes[0]) ? 1 : 0;
  for (let at = 1; at < tokens.length; at++) {
    // «slik at», «etter at»: the second word does not open a clause of its own.
    const opened = at - 1 === start && start > 0 && ((classes[start]?.frame ?? 0) & F.Subordinator) !== 0;
    if (!opened && opensClause(tokens, classes, at, verbs > 0)) {
      clauses.push({ start, end: at, opening: openingOf(tokens[start], classes[start]) });
      start = at;
      verbs = 0;
    }
    if (isFiniteVerb(classes[at])) verbs++;
  }
  clauses.push({ start, end: tokens.length, opening: openingOf(tokens[start], classes[start]) });
  return clauses;
}

/** Small words that are also written like a verb form: «for», «om», «ved», «da». */
const SMALL = F.Preposition | F.Coordinator | F.Subordinator | F.Condition | F.Negation | F.EmployeeWord | F.Speaker;

export const isFiniteVerb = (word: Classes | undefined): boolean =>
  word !== undefined && (word.frame & (F.Present | F.Past)) !== 0 && (word.frame & SMALL) === 0;

const STRONG_MARK = /[;:()–—«»"“”]|\s[-−]\s|\.\.\.|…|\/\s|\s\//;

function opensClause(tokens: readonly Token[], classes: readonly Classes[], at: number, hasVerb: boolean): boolean {
  const mark = tokens[at - 1]?.post ?? '';
  if (mark !== ' ' && STRONG_MARK.test(mark)) return true;
  const { frame } = classes[at] ?? { frame: 0 };
  const norm = tokens[at]?.norm ?? '';
  if (mark.includes(',')) return hasVerb || verbAhead(tokens, classes, at);
  // The opener after a coordinator («og fordi») belongs to the clause that the coordinator has opened.
  const afterCoordinator = ((classes[at - 1]?.frame ?? 0) & F.Coordinator) !== 0;
  if (frame & F.Condition) return !afterCoordinator;
  if (norm === 'at' || norm === 'som' || norm === 'fordi') return !afterCoordinator && verbAhead(tokens, classes, at);
  if (norm === 'men') return true;
  if (frame & F.Coordinator) return hasVerb && verbClose(tokens, classes, at);
  if (frame & F.Subordinator) return hasVerb && verbAhead(tokens, classes, at);
  return false;
}

/** «og ser aldri …», «og hun svarer ikke»: after «og» the verb comes first or second; in «sur og tverr og ser» the first «og» joins words. */
const verbClose = (tokens: readonly Token[], classes: readonly Classes[], at: number): boolean =>
  verbAhead(tokens, classes, at) &&
  [1, 2, 3].some((step) => isFiniteVerb(classes[at + step]) && !joined(classes, at, step));

const joined = (classes: readonly Classes[], at: number, step: number): boolean =>
  classes.slice(at + 1, at + step).some(({ frame }) => frame & F.Coordinator);

/** Whether a finite verb stands between here and the next punctuation or opener. */
function verbAhead(tokens: readonly Token[], classes: readonly Classes[], from: number): boolean {
  for (let at = from; at < tokens.length; at++) {
    if (isFiniteVerb(classes[at])) return true;
    const mark = tokens[at]?.post ?? '';
    if (mark !== ' ' && /[,;:()–—]/.test(mark)) return false;
  }
  return false;
}

function openingOf(token: Token | undefined, word: Classes | undefined): ClauseSpan['opening'] {
  if (!token || !word) return 'main';
  if (word.frame & F.Condition) return 'condition';
  if (token.norm === 'at') return 'that';
  if (token.norm === 'som') return 'which';
  if (token.norm === 'men') return 'but';
  return word.frame & F.Subordinator ? 'other' : 'main';
}
