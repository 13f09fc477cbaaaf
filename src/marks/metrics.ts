/**
 * The text metrics of a form field, carried over to a mirror of it, so that every line breaks where it breaks in the field.
 */

/** What decides where a glyph stands. */
const COPIED = [
  'direction',
  'font-family',
  'font-feature-settings',
  'font-kerning',
  'font-language-override',
  'font-optical-sizing',
  'font-size',
  'font-size-adjust',
  'font-stretch',
  'font-style',
  'font-synthesis',
  'font-variant-alternates',
  'font-variant-caps',
  'font-variant-east-asian',
  'font-variant-ligatures',
  'font-variant-numeric',
  'font-variant-position',
  'font-variation-settings',
  'font-weight',
  'hyphens',
  'letter-spacing',
  'line-break',
  'line-height',
  'overflow-wrap',
  'tab-size',
  'text-align',
  'text-align-last',
  'text-autospace',
  'text-orientation',
  'text-rendering',
  'text-spacing-trim',
  'text-transform',
  'unicode-bidi',
  'white-space-collapse',
  'text-wrap-mode',
  'word-break',
  'word-spacing',
  'writing-mode',
  '-webkit-font-smoothing',
  '-webkit-locale',
  '-webkit-text-size-adjust',
];

const SIDES = ['top', 'right', 'bottom', 'left'] as const;

/** Gives `box` and, within it, `content` the measures of a field. Sizes are CSS pixels before any transform. */
export function copyMetrics(
  field: HTMLTextAreaElement | HTMLInputElement,
  box: HTMLElement,
  content: HTMLElement,
): void {
  const style = getComputedStyle(field);
  const length = (name: string) => Number.parseFloat(style.getPropertyValue(name)) || 0;
  const both = (name: string, one: 'left' | 'top', other: 'right' | 'bottom') =>
    length(name.replace('*', one)) + length(name.replace('*', other));
  const borders = both('border-*-width', 'left', 'right');
  const padding = both('padding-*', 'left', 'right');
  const scrollbar = Math.max(0, Math.round(field.offsetWidth - field.clientWidth - borders));
  const outer = (size: number, rest: number, rounded: number) => {
    const full = style.boxSizing === 'border-box' ? size : size + rest;
    // Browsers differ in whether a scrollbar counts as content; the rounded size tells.
    return Math.abs(full - rounded) <= 1 ? full : rounded;
  };
  const heights = both('border-*-width', 'top', 'bottom') + both('padding-*', 'top', 'bottom');
  const width = outer(length('width'), borders + padding, field.offsetWidth);
  const height = outer(length('height'), heights, field.offsetHeight);
  const barBelow = Math.max(
    0,
    Math.round(field.offsetHeight - field.clientHeight - both('border-*-width', 'top', 'bottom')),
  );
  const rightToLeft = style.direction === 'rtl' && field.clientLeft > length('border-left-width');

  box.style.width = `${width}px`;
  box.style.height = `${height}px`;
  for (const side of SIDES) {
    box.style.setProperty(`border-${side}-width`, style.getPropertyValue(`border-${side}-width`));
    const bar = side === (rightToLeft ? 'left' : 'right') ? scrollbar : side === 'bottom' ? barBelow : 0;
    box.style.setProperty(`padding-${side}`, `${length(`padding-${side}`) + bar}px`);
  }
  // The first line of vertical writing stands to the right.
  box.style.writingMode = style.writingMode;
  for (const name of COPIED) content.style.setProperty(name, style.getPropertyValue(name));
  // What the computed style of a one-line field says of it is not what browsers do.
  if (field instanceof HTMLInputElement) content.style.whiteSpace = 'pre';
}
