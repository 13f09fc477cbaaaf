import type { Category, Group } from '../checker/report';
import { groupOf } from '../checker/report';

/**
 * How findings look, in one place: marks, card, popup and pages take colours, line shapes and symbols from here.
 * Colour is never the only sign: each sign also has a line shape, a symbol (icons.tsx) and a name (texts).
 */

/** What a mark, a heading or a count can stand for; `whole` is what the minutes as a whole lack. */
export type Sign = Group | 'advice' | 'whole';

export const signOf = (category: Category): Sign => groupOf(category);

export const COLOUR_SETS = ['standard', 'contrast', 'plain'] as const;
export const LINES = ['thin', 'normal', 'thick'] as const;
export const THEMES = ['auto', 'light', 'dark'] as const;

/** What people choose. */
export interface Look {
  /** `contrast`: at least 7:1. `plain`: one colour, so that line shapes alone tell groups apart. */
  colours: (typeof COLOUR_SETS)[number];
  lines: (typeof LINES)[number];
  /** A faint background behind marked words as well as the line. */
  tint: boolean;
  /** Card and pages; marks follow the field they stand in. */
  theme: (typeof THEMES)[number];
}

type Palette = Record<Sign, string>;

const palette = (
  warning: string,
  sensitive: string,
  criticism: string,
  pressure: string,
  whole: string,
  advice: string,
): Palette => ({ warning, sensitive, criticism, pressure, whole, advice });

/**
 * Chosen so that the four groups stay apart in simulated deuteranopia, protanopia and tritanopia (lightness differs where
 * hue cannot) and so that each can carry text: test/ui/looks.test.ts measures both.
 */
const PALETTES: Record<Look['colours'], { light: Palette; dark: Palette }> = {
  standard: {
    light: palette('#ac1f12', '#6b2a8c', '#1c75bc', '#8a6a10', '#55616b', '#1b7563'),
    dark: palette('#f8705c', '#b48cf2', '#9ad4ff', '#f2d675', '#b6c2cb', '#6fd3b8'),
  },
  contrast: {
    light: palette('#8a0f0f', '#42106e', '#0a5597', '#665000', '#3c464e', '#0a5446'),
    dark: palette('#ff9d8f', '#cba9ff', '#a8dcff', '#ffe27a', '#d3dce3', '#8fe6cd'),
  },
  plain: {
    light: palette('#24313b', '#24313b', '#24313b', '#24313b', '#24313b', '#24313b'),
    dark: palette('#e6edf2', '#e6edf2', '#e6edf2', '#e6edf2', '#e6edf2', '#e6edf2'),
  },
};

/** Not a wavy red line for any of them: that is the browser's spelling mark. */
export const LINE_SHAPES = {
  warning: 'solid',
  sensitive: 'double',
  criticism: 'dashed',
  pressure: 'wavy',
  whole: 'solid',
  advice: 'dotted',
} as const satisfies Record<Sign, string>;

/** A `double` line is drawn twice and a `wavy` one swings out, so both get by with less. Pixels, for thin, normal, thick. */
const THICKNESS = {
  solid: [1, 2, 3],
  double: [1, 1, 2],
  dashed: [1, 2, 3],
  wavy: [1, 1.5, 2],
  dotted: [1, 2, 3],
} as const;

/** A colour as #rrggbb, for text or line on a light or a dark background. */
export const colourOf = (sign: Sign, look: Pick<Look, 'colours'>, background: 'light' | 'dark'): string =>
  PALETTES[look.colours][background][sign];

const thicknessOf = (sign: Sign, look: Look): string => `${THICKNESS[LINE_SHAPES[sign]][LINES.indexOf(look.lines)]}px`;

/** With an alpha that leaves the words as readable as they were. */
const tintOf = (colour: string, look: Look, background: 'light' | 'dark'): string =>
  look.tint ? `${colour}${background === 'light' ? '1f' : '3d'}` : 'transparent';

/** CSS declarations for a mark under words, the same for highlights and for the mirror of a form field. */
export function markDeclarations(sign: Sign, look: Look, background: 'light' | 'dark'): string {
  const colour = colourOf(sign, look, background);
  return (
    `text-decoration:underline ${LINE_SHAPES[sign]} ${colour} ${thicknessOf(sign, look)};` +
    `text-decoration-skip-ink:none;text-underline-offset:2px;background-color:${tintOf(colour, look, background)};`
  );
}

const SIGNS = Object.keys(LINE_SHAPES) as Sign[];

/**
 * The chosen look as CSS text for a constructed style sheet, beside src/ui/tokens.css: what marks look like, in the properties of
 * an element with class `sign-warning`, `sign-sensitive`, …
 */
export function lookCss(look: Look): string {
  const scheme = look.theme === 'auto' ? 'light dark' : look.theme;
  const signs = SIGNS.map((sign) => {
    const [light, dark] = [colourOf(sign, look, 'light'), colourOf(sign, look, 'dark')];
    const tint = `light-dark(${tintOf(light, look, 'light')},${tintOf(dark, look, 'dark')})`;
    const line = `--shape:${LINE_SHAPES[sign]};--thickness:${thicknessOf(sign, look)}`;
    return `.sign-${sign}{--sign:light-dark(${light},${dark});--tint:${tint};${line}}`;
  });
  return `:root,.saklig{color-scheme:${scheme}}${signs.join('')}`;
}
