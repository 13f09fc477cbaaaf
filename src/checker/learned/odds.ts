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

/** Log odds that a part belongs to a group: what it says itself and what the sentence as a whole says count alike. */
export const oddsInPart = ({ whole }: SentenceOdds, { odds }: { odds: readonly number[] }, group: number): number =>
  ((whole[group] ?? 0) + (odds[group] ?? 0)) / 2;

/** Log odds that a sentence belongs to a group: those of the part that speaks for it most. */
export const oddsInSentence = (sentence: SentenceOdds, group: number): number =>
  sentence.parts.length === 0
    ? (sentence.whole[group] ?? 0)
    : Math.max(...sentence.parts.map((part) => oddsInPart(sentence, part, group)));

/** The most that a sentence or a part of it says for a group. */
export const highestOdds = ({ whole, parts }: SentenceOdds, group: number): number =>
  Math.max(whole[group] ?? 0, ...parts.map(({ odds }) => odds[group] ?? 0));
