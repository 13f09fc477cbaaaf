import type { SentenceInContext } from '../context/types';
import { GROUPS, type Group, groupOf, type Label } from '../report';
import { eachOwnFeature, type Seen, see } from './features';
import { LABEL_WEIGHTS, LEARNED_LABELS, rowOf, WEIGHTS, weightOf } from './model';
import { type Part, seePart } from './parts';

/** A word counts among those that decided when it weighs at least this share of the heaviest. */
const SHARE = 0.35;
/** A clause is drawn in beside the heaviest when it weighs at least this share of it. */
const CLAUSE_SHARE = 0.5;

/** A feature, and the tokens (indexes, end exclusive) where it first occurs. */
interface Occurrence {
  feature: number;
  start: number;
  end: number;
}

/** What a part of a sentence says that belongs to a group, and which of the sentence's tokens (indexes, end exclusive) decided. */
export function narrow(
  place: SentenceInContext,
  part: Part,
  group: Group,
): { label: Label; start: number; end: number } {
  const seen = seePart(see(place), part);
  const features = featuresOf(seen);
  const { start, end } = deciding(seen, tokenWeights(features, seen, group));
  return { label: labelWithin(features, group), start: part.start + start, end: part.start + end };
}

/** Every feature once. */
function featuresOf(seen: Seen): Occurrence[] {
  const met = new Set<number>();
  const features: Occurrence[] = [];
  eachOwnFeature(seen, (feature, start, end) => {
    if (met.has(feature)) return;
    met.add(feature);
    features.push({ feature, start, end });
  });
  return features;
}

/** How much each token speaks for a group; a feature of several tokens is shared between them. */
function tokenWeights(features: readonly Occurrence[], { words }: Seen, group: Group): number[] {
  const weights = words.map(() => 0);
  const column = GROUPS.indexOf(group);
  for (const { feature, start, end } of features) {
    const weight = weightOf(WEIGHTS[rowOf(feature)] as number, column) / (end - start);
    for (let at = start; at < end; at++) weights[at] = (weights[at] ?? 0) + weight;
  }
  return weights;
}

/** Which tokens decided, within the clauses that speak for the group most. */
function deciding({ reading: { clauses } }: Seen, weights: readonly number[]): Part {
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

/** The label of a group that fits best. */
function labelWithin(features: readonly Occurrence[], group: Group): Label {
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
