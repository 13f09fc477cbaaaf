import { LINE_SHAPES, type Look, markDeclarations, type Sign } from '../ui/looks';

/** How highlights look. Pages can see their names, so these say nothing of what is found. */

const SIGNS = Object.keys(LINE_SHAPES) as Sign[];
const BACKGROUNDS = ['light', 'dark'] as const;
export type Background = (typeof BACKGROUNDS)[number];

export const highlightName = (sign: Sign, background: Background): string =>
  `saklig-${SIGNS.indexOf(sign)}${BACKGROUNDS.indexOf(background)}`;

/** The style sheet of a frame. A later one replaces an earlier one entirely. */
export function highlightSheet(look: Look): string {
  const rules = SIGNS.flatMap((sign) =>
    BACKGROUNDS.map(
      (background) =>
        `::highlight(${highlightName(sign, background)}){background-color:transparent;${markDeclarations(sign, look, background)}}`,
    ),
  );
  return `@media screen{${rules.join('')}}@media print{saklig-layer{display:none!important}}`;
}
