const SLICE = 1024;

/** How many code units two texts have in common at the start. Slices are compared by the engine, far faster than by code unit. */
export function commonStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let at = 0;
  while (at + SLICE <= most && a.slice(at, at + SLICE) === b.slice(at, at + SLICE)) at += SLICE;
  while (at < most && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at;
}

/** The same at the end, at most `most`. */
export function commonEnd(a: string, b: string, most: number): number {
  let at = 0;
  while (
    at + SLICE <= most &&
    a.slice(a.length - at - SLICE, a.length - at) === b.slice(b.length - at - SLICE, b.length - at)
  ) {
    at += SLICE;
  }
  while (at < most && a.charCodeAt(a.length - 1 - at) === b.charCodeAt(b.length - 1 - at)) at++;
  return at;
}

/** A stretch of a text as a text of its own. What `slice` gives is a window, and keeps the whole text for as long as a word of it is kept. */
export const copyOf = (slice: string): string => ` ${slice}`.slice(1);
