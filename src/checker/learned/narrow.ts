import { MOST_TOKENS } from '../../norwegian';
import type { Clause, SentenceInContext } from '../context/types';
import { GROUPS, type Group, groupOf, type Label } from '../report';
import { FeatureList } from './feature-list';
import { ownFeatures, see } from './features';
import { LEARNED_LABELS, learned, weightOf } from './model';
import { clausesIn, type Part } from './parts';

/** A word counts among those that decided when it weighs at least this share of the heaviest. */
const SHARE = 0.35;
/** A clause is drawn in beside the heaviest when it weighs at least this share of it. */
const CLAUSE_SHARE = 0.5;

const list = new FeatureList();

/** What a part of a sentence says that belongs to a group, and which of the sentence's tokens (indexes, end exclusive) decided. */
export function narrow(place: SentenceInContext, part: Part, group: Group): Part & { label: Label } {
  list.clear();
  ownFeatures(see(place.alone), part, list);
  list.unique();
  return { label: labelWithin(list, group), ...deciding(clausesIn(place.alone, part), tokenWeights(list, group)) };
}

/** How much each token of a sentence speaks for a group; a feature of several tokens is shared between them. */
function tokenWeights({ size, features, starts, ends }: FeatureList, group: Group): Float64Array {
  const { weighing, weights } = learned.get();
  const all = new Float64Array(MOST_TOKENS + 1);
  const column = GROUPS.indexOf(group);
  for (let of = 0; of < size; of++) {
    const [start, end] = [starts[of] as number, ends[of] as number];
    const weight = weightOf(weights[weighing.of(features[of] as number)] as number, column) / (end - start);
    for (let at = start; at < end; at++) all[at] = (all[at] as number) + weight;
  }
  return all;
}

/** Which tokens decided, within the clauses that speak for the group most. */
function deciding(clauses: readonly Clause[], weights: Float64Array): Part {
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

const scales = LEARNED_LABELS.map(({ scale }) => scale);

/** The label of a group that fits best. */
function labelWithin({ size, features }: FeatureList, group: Group): Label {
  if (group === 'warning' || group === 'pressure') return group;
  const { telling, tellsFrom, tellsOf, tells } = learned.get();
  const sums = LEARNED_LABELS.map(() => 0);
  for (let at = 0; at < size; at++) {
    const place = telling.of(features[at] as number);
    if (place === 0) continue;
    const end = tellsFrom[place + 1] as number;
    for (let of = tellsFrom[place] as number; of < end; of++) {
      const label = tellsOf[of] as number;
      sums[label] = (sums[label] as number) + (scales[label] as number) * (tells[of] as number);
    }
  }
  const share = 1 / Math.sqrt(size);
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
