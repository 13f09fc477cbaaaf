/**
 * What the checker knows of the context of a stretch of text. Rules name these facts (lexicon/rules/README.md says what each
 * means), the learned part takes them as features, and the interface may show them as reasons.
 */
export const FACTS = [
  'negated',
  'topic',
  'job',
  'group',
  'other',
  'thing',
  'colleague',
  'manager',
  'employee',
  'person',
  'says',
  'wish',
  'requested',
  'question',
  'conditional',
  'quoted',
  'praise',
  'plain',
  'agreed',
  'past',
  'hedged',
  'documented',
  'sourced',
  'who',
  'when',
] as const;
export type Fact = (typeof FACTS)[number];

/** A set of facts: bit n stands for FACTS[n]. */
export type Facts = number;

const BITS = Object.fromEntries(FACTS.map((fact, index) => [fact, 1 << index])) as Record<Fact, Facts>;
export const factBit = (fact: Fact): Facts => BITS[fact];
export const factSet = (...facts: Fact[]): Facts => facts.reduce((set, fact) => set | factBit(fact), 0);
const hasFact = (set: Facts, fact: Fact): boolean => (set & factBit(fact)) !== 0;
export const listFacts = (set: Facts): Fact[] => FACTS.filter((fact) => hasFact(set, fact));
