import type { SentenceInContext } from '../context/types';
import { GROUPS, type Group, groupOf, type Label } from '../report';
import { eachOwnFeature, see } from './features';
import { LABEL_WEIGHTS, LEARNED_LABELS, rowOf, WEIGHTS, weightOf } from './model';

/** A word counts among those that decided when it weighs at least this share of the heaviest. */
const SHARE = 0.35;
/** A clause is drawn in beside the heaviest when it weighs at least this share of it. */
const CLAUSE_SHARE = 0.5;

/** A feature of a sentence, and the tokens (indexes, end exclusive) where it first occurs. */
interface Place {
  feature: number;
  start: number;
  end: number;
}

/** What a sentence of a group says, and which of its tokens (indexes, end exclusive) decided. */
export function narrow(place: SentenceInContext, group: Group): { label: Label; start: number; end: number } {
  const features = featuresOf(place);
  return { label: labelWithin(features, group), ...deciding(place, tokenWeights(features, place, group)) };
}

/** Every feature of a sentence once. */
function featuresOf(place: SentenceInContext): Place[] {
  const met = new Set<number>();
  const features: Place[] = [];
  eachOwnFeature(see(place), (feature, start, end) => {
    if (met.has(feature)) return;
    met.add(feature);
    features.push({ feature, start, end });
  });
  return features;
}

/** How much each token speaks for a group; a feature of several tokens is shared between them. */
function tokenWeights(features: readonly Place[], { sentence }: SentenceInContext, group: Group): number[] {
  const weights = sentence.tokens.map(() => 0);
  const column = GROUPS.indexOf(group);
  for (const { feature, start, end } of features) {
    const weight = weightOf(WEIGHTS[rowOf(feature)] as number, column) / (end - start);
    for (let at = start; at < end; at++) weights[at] = (weights[at] ?? 0) + weight;
  }
  return weights;
}

/** Which tokens decided, within the clauses that speak for the group most. */
function deciding({ clauses }: SentenceInContext, weights: readonly number[]): { start: number; end: number } {
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

/** The label of a group that a sentence fits best. */
function labelWithin(features: readonly Place[], group: Group): Label {
  if (group === 'warning' || group === 'pressure') return group;
  const sums = LEARNED_LABELS.map(() => 0);
  for (const { feature } of features) {
    for (const { label, weight } of LABEL_WEIGHTS.get(feature) ?? []) sums[label] = (sums[label] ?? 0) + weight;
  }
  const share = 1 / Math.sqrt(features.length);
  let best: Label = 'sensitive.health';
  let most = Number.NEGATIVE_INFINITY;
  LEARNED_LABELS.forEach(({ label, bias }, index) => {
    const value = bias + share * (sums[index] ?? 0);
    if (groupOf(label) !== group || value <= most) return;
    most = value;
    best = label;
  });
  return best;
}
