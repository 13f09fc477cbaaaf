import type { KeySets } from './key-sets';
import type { Element } from './pattern';

/**
 * Where the words of a sentence stand: a set of places is a number, bit n the place before token n. A sentence of more than 31 tokens
 * uses the bits over again, so some places are then in a set without belonging there.
 */
export interface Layer {
  /** Tells the places before tokens that have a key, and where a fixed expression with it begins. */
  sets: KeySets;
  /** Before each token, and these together with the end. */
  tokens: number;
  all: number;
  length: number;
  body: number;
  phrases: readonly { start: number; end: number; numbers: readonly number[] }[];
}

export const bit = (place: number): number => 1 << (place & 31);

/**
 * The places from which a pattern may match, worked out from its end backwards for all places of the sentence at once: an element costs a
 * few steps, where trying it from every token costs hundreds. No place that matches is left out.
 * @param rest takes for each element the places from which it and all behind it may match
 */
export function placesFor(pattern: readonly Element[], layer: Layer, rest: Int32Array): number {
  let places = layer.all;
  for (let index = pattern.length - 1; index >= 0 && places !== 0; index--) {
    places = placesBefore(pattern[index] as Element, layer, places);
    rest[index] = places;
  }
  return places & layer.tokens;
}

/** From where an element may end at one of some places. */
function placesBefore(element: Element, layer: Layer, after: number): number {
  const ends = element.atEnd ? after & bit(layer.length) : after;
  const starts = element.anchor ? ends : startsOf(element, layer, ends);
  return element.atStart ? starts & (1 | bit(layer.body)) : starts;
}

function startsOf(element: Element, layer: Layer, ends: number): number {
  const { any, min, max } = element;
  if (min === 1 && max === 1) return once(element, layer, ends);
  if (any) return gap(layer, earlier(ends, min), max - min);
  let starts = min === 0 ? ends : 0;
  let front = ends;
  for (let count = 1; count <= max && front !== 0; count++) {
    const before = once(element, layer, front);
    const known = count > min && (before | starts) === starts;
    if (count >= min) starts |= before;
    if (known) break;
    front = before;
  }
  return starts;
}

const earlier = (places: number, by: number): number => (places >>> (by & 31)) | (places << (32 - (by & 31)));

/** So many tokens, whatever they are, or fewer. */
function gap({ length, all }: Layer, ends: number, most: number): number {
  let starts = ends;
  if (most < 31) for (let count = 0; count < most; count++) starts |= earlier(starts, 1);
  else if (length > 31) starts = ends === 0 ? 0 : all;
  else starts = ends === 0 ? 0 : (2 << (31 - Math.clz32(ends))) - 1;
  return starts & all;
}

function once({ any, keys, set, tests, choices, negative }: Element, layer: Layer, ends: number): number {
  const { sets, tokens, length, phrases } = layer;
  const before = earlier(ends, 1) & tokens;
  if (any) return negative ? 0 : before;
  const own = sets.placesOf(set);
  if (negative) return tests.length > 0 || length > 31 ? before : before & ~own;
  let starts = tests.length > 0 ? before : before & own;
  for (const choice of choices) {
    let reached = ends;
    for (let index = choice.length - 1; index >= 0; index--)
      reached = placesBefore(choice[index] as Element, layer, reached);
    starts |= reached;
  }
  for (const { start, end, numbers } of phrases) {
    if (ends & bit(end) && numbers.some((number) => keys.has(number))) starts |= bit(start);
  }
  return starts;
}
