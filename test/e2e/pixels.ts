import { PNG } from 'pngjs';
import type { Page } from 'puppeteer-core';

/** In viewport pixels. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What stands on the screen now. */
export const picture = async (page: Page): Promise<PNG> =>
  PNG.sync.read(Buffer.from(await page.screenshot({ captureBeyondViewport: false })));

/** Per channel, 0–255: lines are antialiased where they swing. */
const TOLERANCE = 40;

/**
 * How much of a box of words has a line of a colour (`#rrggbb`) at its foot, from 0 to 1: the lowest third of the box and
 * three pixels below it are searched, column by column. Vertical words lie on their right side: their foot is to the left.
 */
export function lineUnder(png: PNG, box: Box, colour: string, isVertical = false): number {
  const wanted = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  const isColoured = (x: number, y: number) => {
    const at = (y * png.width + x) * 4;
    return wanted.every((value, channel) => Math.abs((png.data[at + channel] ?? -999) - value) <= TOLERANCE);
  };
  const [begin, end, height] = isVertical
    ? [box.y, box.y + box.height, box.width]
    : [box.x, box.x + box.width, box.height];
  const foot = isVertical ? box.x : box.y + box.height;
  const depths = Array.from({ length: Math.round(height / 3) + 3 }, (_, depth) => depth - 3);
  let columns = 0;
  for (let along = Math.round(begin); along < Math.round(end); along++) {
    const hasLine = depths.some((depth) =>
      isVertical ? isColoured(Math.round(foot) + depth, along) : isColoured(along, Math.round(foot) - 1 - depth),
    );
    if (hasLine) columns++;
  }
  return columns / (Math.round(end) - Math.round(begin));
}
