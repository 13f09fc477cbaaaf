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
 * How much of a box's width has a line of a colour (`#rrggbb`) at its foot, from 0 to 1: the lowest third of the box and
 * three pixels below it are searched, column by column.
 */
export function lineUnder(png: PNG, box: Box, colour: string): number {
  const wanted = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  const [top, bottom] = [Math.round(box.y + (box.height * 2) / 3), Math.round(box.y + box.height + 3)];
  const [left, right] = [Math.round(box.x), Math.round(box.x + box.width)];
  let columns = 0;
  for (let x = left; x < right; x++) {
    for (let y = top; y < bottom; y++) {
      const at = (y * png.width + x) * 4;
      if (wanted.every((value, channel) => Math.abs((png.data[at + channel] ?? -999) - value) <= TOLERANCE)) {
        columns++;
        break;
      }
    }
  }
  return columns / (right - left);
}
