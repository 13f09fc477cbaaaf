import type { SentenceInContext } from '../context/types';
import { findingAt } from '../decide';
import { type Finding, GROUPS, type Group, groupOf, type Span } from '../report';
import { generalRule, type Hit } from '../rules';
import { THRESHOLDS } from './model';
import { narrow } from './narrow';
import { claimsOf, isDoubted, isSure } from './odds';
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
    return (
      group === 'advice' ||
      category === 'sensitive.id' ||
      !isDoubted(odds, GROUPS.indexOf(group), THRESHOLDS[group].doubt, place.sentence.tokens.length)
    );
  });
  for (const group of GROUPS) {
    const standing = kept.filter(({ category }) => groupOf(category) === group);
    kept.push(...learned(group, standing, odds, hits, place));
  }
  return kept;
}

const meet = (one: Span, other: Span) => one.start < other.end && other.start < one.end;

/** A second finding of a group in one sentence must be this much surer by itself: what a sentence says colours all its parts. */
const SECOND = 2;

/** What of a sentence decided, how much that speaks for the group by itself, and together with its sentence. */
interface Run extends ReturnType<typeof narrow> {
  own: number;
  odds: number;
}

/**
 * Findings of the learned part beside those that stand: what speaks for the group most, and whatever else is sure by itself. They are
 * explained by a rule whose words stand there, or by the general rule of their label.
 */
function learned(
  group: Group,
  standing: readonly Finding[],
  odds: Scored,
  hits: readonly Hit[],
  place: SentenceInContext,
): Finding[] {
  const runs = runsOf(group, odds, place);
  const most = Math.max(...runs.map(({ odds }) => odds));
  return runs.flatMap(({ label, own, odds, ...deciding }) => {
    const isFirst = standing.length === 0 && odds === most;
    const rule = hits.find((hit) => hit.rule.label === label)?.rule ?? generalRule(label);
    if (!rule || !(isFirst || own >= THRESHOLDS[group].alone + SECOND)) return [];
    const finding = findingAt(rule, label, rule.severity, deciding, place);
    return standing.some((one) => meet(one, finding)) ? [] : [finding];
  });
}

/** Parts that by themselves are findings of a group; those in a row that say the same are one. */
function runsOf(group: Group, odds: Scored, place: SentenceInContext): Run[] {
  const runs: Run[] = [];
  let before = -1;
  for (const part of sureParts(group, odds, place)) {
    const run = { ...narrow(place, part, group), own: part.own, odds: part.odds };
    const last = runs.at(-1);
    if (last && before === part.start && last.label === run.label) {
      last.end = run.end;
      last.own = Math.max(last.own, run.own);
      last.odds = Math.max(last.odds, run.odds);
    } else runs.push(run);
    before = part.end;
  }
  return runs;
}

/** The parts of a sentence that are findings of a group by themselves; a sentence of one part as a whole. */
function sureParts(group: Group, odds: Scored, { sentence }: SentenceInContext): (Part & Pick<Run, 'own' | 'odds'>)[] {
  const index = GROUPS.indexOf(group);
  const parts = odds.parts.length > 0 ? odds.parts : [{ start: 0, end: sentence.tokens.length, odds: odds.whole }];
  const claims = claimsOf(odds);
  return parts.flatMap(({ start, end, odds: own }, at) => {
    const claimed = claims[at] ?? [];
    if (!isSure(claimed, index, THRESHOLDS[group].alone)) return [];
    return [{ start, end, own: own[index] ?? 0, odds: claimed[index] ?? 0 }];
  });
}
