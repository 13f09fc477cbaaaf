import type { Block, Sentence } from '../../norwegian';
import type { Facts } from './facts';

/** Who or what a clause is about. `none`: nothing says; in a note line the employee is then meant. */
export type Subject = 'employee' | 'manager' | 'colleague' | 'group' | 'thing' | 'none';

/** A negation and what it negates. Token indexes into the sentence, end exclusive; the cue itself lies within or beside the scope. */
export interface Negation {
  cue: number;
  start: number;
  end: number;
}

/** A part of a sentence with (as a rule) one finite verb: marks are narrowed to it. Token indexes, end exclusive. */
export interface Clause {
  start: number;
  end: number;
  subject: Subject;
  facts: Facts;
}

/**
 * A sentence with all that its surroundings say about it: the last answer of the context pass, and what the learned part
 * scores. `clauses` cover the sentence's tokens from first to last, in order, without overlap.
 */
export interface SentenceInContext {
  sentence: Sentence;
  kind: Block['kind'];
  clauses: Clause[];
  negations: Negation[];
  /** The sentences beside it in the text, blank lines left out; undefined at the ends of the text. */
  before: Sentence | undefined;
  after: Sentence | undefined;
  /** The heading or label it stands under, as base forms; empty without one. */
  heading: readonly string[];
}
