import type { SentenceInContext } from '../context/types';
import { GROUPS, type Group, groupOf, type Label } from '../report';
import { ownFeatures } from './features';
import { LABEL_WEIGHTS, WEIGHTS } from './model';

/** A word counts among those that decided when it weighs at least this share of the heaviest. */
const SHARE = 0.35;
/** A clause is drawn in beside the heaviest when it weighs at least this share of it. */
const CLAUSE_SHARE = 0.5;

/** Which tokens (indexes, end exclusive) decided that a sentence belongs to a group, within the clauses that speak for it most. */
export function deciding(place: SentenceInContext, group: Group): { start: number; end: number } {
  const weights = tokenWeights(place, group);
  const { clauses } = place;
  const sums = clauses.map(({ start, end }) => weights.slice(start, end).reduce((sum, weight) => sum + weight, 0));
  const best = sums.indexOf(Math.max(...sums));
  let [from, to] = [best, best + 1];
  const joins = (at: number) => (sums[at] ?? Number.NEGATIVE_INFINITY) >= CLAUSE_SHARE * (sums[best] ?? 0);
  while (joins(from - 1)) from--;
  while (joins(to)) to++;
  let start = clauses[from]?.start ?? 0;
  let end = clauses[to - 1]?.end ?? weights.length;
  const least = SHARE * Math.max(...weights.slice(start, end));
  while (start < end - 1 && (weights[start] ?? 0) < least) start++;
  while (end > start + 1 && (weights[end - 1] ?? 0) < least) end--;
  return { start, end };
}

/** How much each token speaks for a group; a feature of several tokens is shared between them. */
function tokenWeights(place: SentenceInContext, group: Group): number[] {
  const weights = place.sentence.tokens.map(() => 0);
  const column = GROUPS.indexOf(group);
  const counted = new Set<number>();
  ownFeatures(place, (feature, start, end) => {
    if (counted.has(feature)) return;
    counted.add(feature);
    const weight = (WEIGHTS[feature * GROUPS.length + column] ?? 0) / (end - start);
    for (let at = start; at < end; at++) weights[at] = (weights[at] ?? 0) + weight;
  });
  return weights;
}

/** The label of a group that a sentence fits best. */
export function labelWithin(place: SentenceInContext, group: Group): Label {
  if (group === 'warning' || group === 'pressure') return group;
  const features = new Set<number>();
  ownFeatures(place, (feature) => features.add(feature));
  const share = 1 / Math.sqrt(features.size);
  let best: Label = 'sensitive.health';
  let most = Number.NEGATIVE_INFINITY;
  for (const [label, bias, weights] of LABEL_WEIGHTS) {
    if (groupOf(label) !== group) continue;
    let sum = 0;
    for (const feature of features) sum += weights.get(feature) ?? 0;
    const value = bias + share * sum;
    if (value <= most) continue;
    most = value;
    best = label;
  }
  return best;
}
