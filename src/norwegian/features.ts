/**
 * What inflection says of a form, one bit each. Several readings of one form add up.
 * `Nb` and `Nn` are set when the form exists in one standard only.
 */
export const FEATURES = [
  'Noun',
  'Verb',
  'Adjective',
  'Definite',
  'Plural',
  'Infinitive',
  'Present',
  'Past',
  'Participle',
  'Passive',
  'Imperative',
  'Comparative',
  'Superlative',
  'Nb',
  'Nn',
] as const;

export type Feature = (typeof FEATURES)[number];

const BIT = Object.fromEntries(FEATURES.map((name, index) => [name, 1 << index])) as Record<Feature, number>;

export const { Noun, Verb, Adjective, Definite, Plural, Infinitive, Present, Past } = BIT;
export const { Participle, Passive, Imperative, Comparative, Superlative, Nb, Nn } = BIT;

/** A form that can stand first in a compound: a bare noun or adjective, the stem or infinitive of a verb. */
export function isBare(features: number): boolean {
  if (features & Verb) return (features & (Infinitive | Imperative)) !== 0 && (features & Passive) === 0;
  return (features & (Noun | Adjective)) !== 0 && (features & (Definite | Plural | Comparative | Superlative)) === 0;
}

/** The names of the features in a set of bits. */
export function featureNames(features: number): Feature[] {
  return FEATURES.filter((name) => features & BIT[name]);
}
