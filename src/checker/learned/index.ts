import type { SentenceInContext } from '../context/types';
import { findingAt } from '../decide';
import { type Finding, GROUPS, type Group, groupOf, type Span } from '../report';
import { generalRule, type Hit } from '../rules';
import { THRESHOLDS } from './model';
import { narrow } from './narrow';
import { highestOdds, oddsInPart, oddsInSentence } from './odds';
import type { Part } from './parts';
import { type Scored, score } from './score';

/**
 * What becomes of a sentence: from what the rules find there, all their hits and its context to its findings. Offsets are
 * from the start of the block. Accuracy measures other ways than `weigh`.
 */
export type Judge = (found: readonly Finding[], hits: readonly Hit[], place: SentenceInContext) => readonly Finding[];

/** The rules alone. */
export const rulesAlone: Judge = (found) => found;

/** The learned part alone. */
export const learnedAlone: Judge = (_found, _hits, place) => weigh([], [], place);

/**
 * Weighs what the rules find in a sentence against what was learned: findings that the learned part strongly doubts are
 * dropped, and what it is sure of by itself is added. Numbers with right check digits leave no doubt.
 */
export function weigh(found: readonly Finding[], hits: readonly Hit[], place: SentenceInContext): Finding[] {
  const odds = score(place, new Set(hits.map(({ rule }) => rule.id)), new Set(found.map(({ rule }) => rule)));
  const kept = found.filter(({ category }) => {
    const group = groupOf(category);
    if (group === 'advice' || category === 'sensitive.id') return true;
    return highestOdds(odds, GROUPS.indexOf(group)) >= THRESHOLDS[group].doubt;
  });
  for (const group of GROUPS) {
    for (const finding of learned(group, odds, hits, place)) {
      if (!kept.some((one) => groupOf(one.category) === group && meet(one, finding))) kept.push(finding);
    }
  }
  return kept;
}

const meet = (one: Span, other: Span) => one.start < other.end && other.start < one.end;

/**
 * Findings of the learned part: one for each run of parts that say the same. They are explained by a rule whose words stand
 * there, or by the general rule of their label.
 */
function learned(group: Group, odds: Scored, hits: readonly Hit[], place: SentenceInContext): Finding[] {
  const runs: ReturnType<typeof narrow>[] = [];
  let before = -1;
  for (const part of sureParts(group, odds, place)) {
    const found = narrow(place, part, group);
    const last = runs.at(-1);
    if (last && before === part.start && last.label === found.label) last.end = found.end;
    else runs.push(found);
    before = part.end;
  }
  return runs.flatMap(({ label, ...deciding }) => {
    const rule = hits.find((hit) => hit.rule.label === label)?.rule ?? generalRule(label);
    return rule ? [findingAt(rule, label, rule.severity, deciding, place)] : [];
  });
}

/** The parts that by themselves are findings of a group; a sentence of one part as a whole. */
function sureParts(group: Group, odds: Scored, { sentence }: SentenceInContext): Part[] {
  const { alone } = THRESHOLDS[group];
  const index = GROUPS.indexOf(group);
  if (odds.parts.length > 0) return odds.parts.filter((part) => oddsInPart(odds, part, index) >= alone);
  return oddsInSentence(odds, index) >= alone ? [{ start: 0, end: sentence.tokens.length }] : [];
}
