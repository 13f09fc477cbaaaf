import {
  type Color,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  parse,
  wcagContrast,
} from 'culori';
import { describe, expect, test } from 'vitest';
import { GROUPS } from '../../src/checker/report';
import {
  COLOUR_SETS,
  colourOf,
  LINE_SHAPES,
  LINES,
  lookCss,
  markDeclarations,
  type Sign,
  signOf,
} from '../../src/ui/looks';

const SIGNS = Object.keys(LINE_SHAPES) as Sign[];
/** The paper of src/ui/tokens.css first, then what else marks may stand on. */
const BACKGROUNDS = { light: ['#ffffff', '#f3f6f8'], dark: ['#1d252b', '#151b20', '#000000'] };
const EYES: [name: string, see: (colour: Color) => Color][] = [
  ['full colour vision', (colour) => colour],
  ['deuteranopia', filterDeficiencyDeuter(1)],
  ['protanopia', filterDeficiencyProt(1)],
  ['tritanopia', filterDeficiencyTrit(1)],
];
const colour = (text: string) => parse(text) as Color;

describe.each(COLOUR_SETS)('the colours «%s»', (colours) => {
  test.each(['light', 'dark'] as const)('can be read on a %s background', (background) => {
    const [paper = '', ...others] = BACKGROUNDS[background];
    for (const sign of SIGNS) {
      const contrast = (on: string) => wcagContrast(colourOf(sign, { colours }, background), on);
      expect(contrast(paper), sign).toBeGreaterThanOrEqual(colours === 'standard' ? 4.5 : 7);
      for (const other of others) expect(contrast(other), sign).toBeGreaterThanOrEqual(3);
    }
  });

  // The plain set has one colour on purpose.
  test.skipIf(colours === 'plain').each(EYES)('keep the four groups apart for %s', (_, see) => {
    const difference = differenceCiede2000();
    for (const background of ['light', 'dark'] as const)
      for (const one of GROUPS)
        for (const other of GROUPS.slice(GROUPS.indexOf(one) + 1)) {
          const [a, b] = [one, other].map((sign) => see(colour(colourOf(sign, { colours }, background))));
          expect(difference(a as Color, b as Color), `${one} and ${other}, ${background}`).toBeGreaterThan(
            colours === 'standard' ? 11 : 6,
          );
        }
  });
});

test('every group has a line shape of its own', () => {
  const shapes = GROUPS.map((group) => LINE_SHAPES[group]);
  expect(new Set(shapes).size).toBe(GROUPS.length);
  expect(shapes).not.toContain(LINE_SHAPES.advice);
});

test('a mark has its colour, its line shape and, if chosen, a faint background', () => {
  const look = { colours: 'standard', lines: 'normal', tint: false, theme: 'auto' } as const;
  const plain = markDeclarations('criticism', look, 'light');
  expect(plain).toContain('underline dashed #1c75bc 2px');
  expect(plain).toContain('background-color:transparent');
  expect(markDeclarations('criticism', { ...look, tint: true }, 'light')).toContain('background-color:#1c75bc1f');
});

test('thicker lines are never thinner', () => {
  for (const sign of SIGNS) {
    const widths = LINES.map((lines) => {
      const style = markDeclarations(sign, { colours: 'standard', lines, tint: false, theme: 'auto' }, 'light');
      return Number(/ ([\d.]+)px/.exec(style)?.[1]);
    });
    expect(widths, sign).toEqual(widths.toSorted((a, b) => a - b));
    expect(widths[2], sign).toBeGreaterThan(widths[0] ?? 0);
  }
});

test('a chosen theme holds whatever the browser prefers', () => {
  const look = { colours: 'standard', lines: 'normal', tint: false } as const;
  const schemes = (['auto', 'light', 'dark'] as const).map(
    (theme) => /color-scheme:([^};]+)/.exec(lookCss({ ...look, theme }))?.[1],
  );
  expect(schemes).toEqual(['light dark', 'light', 'dark']);
});

test('a category is shown as its group', () => {
  expect((['warning', 'sensitive.id', 'criticism.hearsay', 'advice'] as const).map(signOf)).toEqual([
    'warning',
    'sensitive',
    'criticism',
    'advice',
  ]);
});
