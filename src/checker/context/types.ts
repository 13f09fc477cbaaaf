import type { Block, Sentence } from '../../norwegian';
import type { Classes } from './classes';
import type { Evidence } from './evidence';
import type { Fact, Facts } from './facts';

/**
 * Who or what a clause is about. `other`: a party or object known not to be the employee; `thing`: any other noun. `none`: nothing
 * says; in a note line the employee is then meant.
 */
export type Subject = 'employee' | 'manager' | 'colleague' | 'group' | 'other' | 'thing' | 'none';

/** A fact and the tokens it holds for (indexes into the sentence, end exclusive), with the token that brings it about, if one does. */
export interface FactSpan {
  fact: Fact;
  start: number;
  end: number;
  cue?: number;
}

/** A part of a sentence with (as a rule) one finite verb: marks are narrowed to it. Token indexes, end exclusive. */
export interface Clause {
  start: number;
  end: number;
  subject: Subject;
  /** Every fact that holds somewhere in the clause. */
  facts: Facts;
}

/** What a sentence says on its own, wherever it stands. `clauses` cover its tokens from first to last, in order. */
export interface SentenceReading {
  sentence: Sentence;
  kind: Block['kind'];
  /** The class bits of each token. */
  classes: Classes[];
  clauses: Clause[];
  facts: FactSpan[];
  /** What in it can document a claim, plans for the future left out. */
  evidence: Evidence;
}

/** A heading as what stands below it sees it: its base forms, and the class bits of all its words together. */
export interface Heading extends Omit<Classes, 'cue'> {
  lemmas: readonly string[];
}

/**
 * A sentence with all that its surroundings say about it: the last answer of the context pass, and what the learned part
 * scores.
 */
export interface SentenceInContext extends SentenceReading {
  /** The sentence on its own, as those beside it see it. */
  alone: SentenceReading;
  /** The sentences beside it in the text, blank lines left out; undefined at the ends of the text. */
  before: SentenceReading | undefined;
  after: SentenceReading | undefined;
  /** The heading it stands under, if any. */
  heading: Heading | undefined;
}
