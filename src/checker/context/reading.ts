import type { Block, Sentence } from '../../norwegian';
import { type Classes, classesOf, F, M } from './classes';
import { type ClauseSpan, splitClauses } from './clauses';
import { type Evidence, evidenceIn } from './evidence';
import { type Facts, factBit } from './facts';
import { matters } from './matter';
import { moods } from './mood';
import { negations } from './negation';
import { speakers } from './speaker';
import { subjectsOf } from './subject';
import type { Clause, FactSpan, SentenceReading } from './types';

/** Reads what a sentence says on its own: its clauses, who they are about, and every fact that its own words bring about. */
export function readSentence(sentence: Sentence, kind: Block['kind']): SentenceReading {
  const { tokens } = sentence;
  const classes = classesOf(sentence);
  const spans = splitClauses(tokens, classes);
  const subjects = subjectsOf(tokens, classes, spans);
  const facts = [
    ...negations(tokens, classes, spans),
    ...speakers(tokens, classes, spans, subjects),
    ...moods(tokens, classes, spans),
    ...matters(tokens, classes, spans, subjects),
  ];
  const clauses = spans.map(({ start, end }, index): Clause => {
    return { start, end, subject: subjects[index] ?? 'none', facts: factsWithin(facts, start, end) };
  });
  return { sentence, kind, classes, clauses, facts, evidence: evidenceOf(sentence, classes, spans) };
}

/**
 * The facts that hold somewhere in a stretch of tokens.
 * @param verdict whether a negation inside the stretch is part of what it says («ikke god nok») and so does not negate it
 */
export function factsWithin(facts: readonly FactSpan[], start: number, end: number, verdict = false): Facts {
  let set = 0;
  for (const { fact, start: from, end: to, cue = -1 } of facts) {
    if (from >= end || to <= start) continue;
    if (verdict && fact === 'negated' && cue >= start && cue < end) continue;
    set |= factBit(fact);
  }
  return set;
}

/** The evidence of the clauses that tell of something; «nytt møte 3. mai» documents nothing. */
function evidenceOf({ tokens }: Sentence, classes: readonly Classes[], spans: readonly ClauseSpan[]): Evidence {
  const all: Evidence = { dated: false, counted: false, sourced: false, event: false };
  for (const { start, end } of spans) {
    if (isPlan(classes, start, end)) continue;
    const found = evidenceIn(tokens, classes, start, end);
    for (const kind of Object.keys(all) as (keyof Evidence)[]) all[kind] ||= found[kind];
  }
  return all;
}

function isPlan(classes: readonly Classes[], start: number, end: number): boolean {
  let followUp = false;
  for (let at = start; at < end; at++) {
    const { frame, matter } = classes[at] ?? { frame: 0, matter: 0 };
    if (frame & F.Past) return false;
    if (matter & M.FollowUp) followUp = true;
  }
  return followUp;
}
