import type { SentenceInContext } from '../context/types';
import { findingAt } from '../decide';
import { type Finding, GROUPS, type Group, groupOf } from '../report';
import { generalRule, type Hit } from '../rules';
import { THRESHOLDS } from './model';
import { narrow } from './narrow';
import { score } from './score';

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
  const oddsOf = (group: Group) => odds[GROUPS.indexOf(group)] ?? 0;
  const kept = found.filter(({ category }) => {
    const group = groupOf(category);
    return group === 'advice' || category === 'sensitive.id' || oddsOf(group) >= THRESHOLDS[group].doubt;
  });
  const known = new Set(kept.map(({ category }) => groupOf(category)));
  for (const group of GROUPS) {
    if (known.has(group) || oddsOf(group) < THRESHOLDS[group].alone) continue;
    const finding = learned(group, hits, place);
    if (finding) kept.push(finding);
  }
  return kept;
}

/** A finding of the learned part. It is explained by a rule whose words stand there, or by the general rule of its label. */
function learned(group: Group, hits: readonly Hit[], place: SentenceInContext): Finding | undefined {
  const { label, ...deciding } = narrow(place, group);
  const rule = hits.find((hit) => hit.rule.label === label)?.rule ?? generalRule(label);
  return rule && findingAt(rule, label, rule.severity, deciding, place);
}
