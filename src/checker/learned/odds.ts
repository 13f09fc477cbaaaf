/** How much a sentence speaks for each group, and each of its parts, as log odds in the order of GROUPS. */
export interface SentenceOdds {
  whole: readonly number[];
  /** None where the sentence is one part. */
  parts: readonly { odds: readonly number[] }[];
}

/** Below this in every group, what a sentence says as a whole leaves its parts nothing to add. */
const FAR = -3;

/** Whether the parts of a sentence are worth weighing: most sentences are far from everything, and most of the work is saved there. */
export const isNear = (whole: readonly number[], ruleFound: boolean): boolean =>
  ruleFound || whole.some((odds) => odds >= FAR);

/** What each part claims for each group, as log odds: what it says itself and what the sentence as a whole says count alike. A sentence of one part is that part. */
export const claimsOf = ({ whole, parts }: SentenceOdds): (readonly number[])[] =>
  parts.length === 0 ? [whole] : parts.map(({ odds }) => odds.map((own, group) => (own + (whole[group] ?? 0)) / 2));

/** How much surer a group must be of a part that another group claims more: most such second claims are wrong. */
const CONTESTED = 1;
/** The same for what a rule finds in a sentence that another group claims. */
const RULE_CONTESTED = 1.5;

/** Whether a part that makes these claims is a finding of a group whatever the rules say. */
export function isSure(claims: readonly number[], group: number, alone: number): boolean {
  const own = claims[group] ?? 0;
  return own >= alone + (claims.some((other) => other > own) ? CONTESTED : 0);
}

/** In so few words little stands around what a rule finds («Han får en advarsel»), so the learned part has little to doubt it by. */
const SHORT = 5;
/** How much more it must doubt there. */
const TRUSTED = 4;

/**
 * Whether a finding of a rule is dropped: neither the sentence nor any of its parts speaks for the group.
 * @param words how many words the sentence has
 */
export function isDoubted({ whole, parts }: SentenceOdds, group: number, doubt: number, words: number): boolean {
  const most = whole.map((odds, index) => Math.max(odds, ...parts.map(({ odds }) => odds[index] ?? 0)));
  const own = most[group] ?? 0;
  const isContested = most.some((other) => other > Math.max(0, own));
  return own < doubt + (isContested ? RULE_CONTESTED : 0) - (words <= SHORT ? TRUSTED : 0);
}
