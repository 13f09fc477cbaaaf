import type { Background } from './sheet';

/** Text is light on a dark page and dark on a light one: the colour of the words says what the lines stand on. */
export function backgroundUnder(element: Element): Background {
  const [red = 0, green = 0, blue = 0] =
    getComputedStyle(element)
      .color.match(/\d+(\.\d+)?/g)
      ?.map(Number) ?? [];
  return 0.299 * red + 0.587 * green + 0.114 * blue > 140 ? 'dark' : 'light';
}
