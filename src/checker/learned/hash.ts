/** FNV-1a over UTF-16 code units. */
export function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) h = Math.imul(h ^ text.charCodeAt(at), 0x01000193);
  return h;
}

/** Features are numbers of this many bits. Some share a number, and training knows it; most weigh nothing and take no room. */
const BITS = 19;
export const FEATURES = 2 ** BITS;

/** One feature of a kind and up to two hashes, as a number of `BITS` bits, well spread. */
export function mix(kind: number, a: number, b = 0): number {
  let h = Math.imul(kind + 0x9e3779b9, 0x85ebca6b) ^ a;
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d) ^ b;
  h = Math.imul(h ^ (h >>> 13), 0x297a2d39);
  h = Math.imul(h ^ (h >>> 16), 0x45d9f3b);
  return (h ^ (h >>> 15)) >>> (32 - BITS);
}
