/**
 * The trained data as text that compresses well: small numbers as single printable characters. Shared by training, which
 * writes it, and the checker, which reads it.
 */

/** Printable, and never escaped in JSON. */
const DIGITS = Array.from({ length: 93 }, (_, i) => String.fromCharCode(33 + i)).filter((c) => !'"\\'.includes(c));
const BASE = DIGITS.length;
const VALUE = new Map(DIGITS.map((digit, value) => [digit, value]));
/** Gaps below this take one character; the digits above it announce one more, the last of them two more. */
const SINGLE = 80;
const PAIRS = BASE - 1 - SINGLE;

const digit = (value: number): string => DIGITS[value] ?? '';

/** Ascending whole numbers, as the gaps between them. */
export function packKeys(keys: readonly number[]): string {
  let before = -1;
  return keys
    .map((key) => {
      const gap = key - before - 1;
      before = key;
      if (gap < SINGLE) return digit(gap);
      const rest = gap - SINGLE;
      if (rest < PAIRS * BASE) return digit(SINGLE + Math.floor(rest / BASE)) + digit(rest % BASE);
      const far = rest - PAIRS * BASE;
      if (far >= BASE ** 3) throw new Error('a gap too wide to write');
      return (
        digit(BASE - 1) + digit(Math.floor(far / BASE ** 2)) + digit(Math.floor(far / BASE) % BASE) + digit(far % BASE)
      );
    })
    .join('');
}

export function unpackKeys(packed: string): number[] {
  const keys: number[] = [];
  let before = -1;
  let at = 0;
  const next = () => VALUE.get(packed[at++] ?? '') ?? 0;
  while (at < packed.length) {
    const first = next();
    let gap = first;
    if (first === BASE - 1) gap = SINGLE + PAIRS * BASE + (next() * BASE + next()) * BASE + next();
    else if (first >= SINGLE) gap = SINGLE + (first - SINGLE) * BASE + next();
    before += gap + 1;
    keys.push(before);
  }
  return keys;
}

/** Weights from -LIMIT to LIMIT, one character each. */
export const LIMIT = 7;
/** Counted from 0, they have so many bits. */
export const WEIGHT_BITS = 4;

export const packWeights = (weights: readonly number[]): string =>
  weights.map((weight) => digit(weight + LIMIT)).join('');

export const unpackWeights = (packed: string): number[] =>
  Array.from(packed, (character) => (VALUE.get(character) ?? 0) - LIMIT);
