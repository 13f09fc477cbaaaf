import type { Frame } from 'puppeteer-core';
import type { Box } from './pixels';

/**
 * Where words stand on the screen, in pixels of the main viewport. Found without the extension's help: in editing hosts
 * from a range, in form fields from the metrics of their font (so the words must not be wrapped).
 * @throws when the words are not in the field
 */
export async function placeOf(frame: Frame, selector: string, words: string): Promise<Box> {
  const box = await frame.$eval(selector, measure, words);
  if (!box) throw new Error(`«${words}» is not in ${selector}`);
  const origin = await originOf(frame);
  return { ...box, x: box.x + origin.x, y: box.y + origin.y };
}

/** Where the upper left corner of a frame's content is, in pixels of the main viewport. */
export async function originOf(frame: Frame): Promise<{ x: number; y: number }> {
  const element = await frame.frameElement();
  const parent = frame.parentFrame();
  if (!element || !parent) return { x: 0, y: 0 };
  const inner = await element.evaluate((node) => {
    const { x, y } = node.getBoundingClientRect();
    const { paddingLeft, paddingTop } = getComputedStyle(node);
    return {
      x: x + node.clientLeft + Number.parseFloat(paddingLeft),
      y: y + node.clientTop + Number.parseFloat(paddingTop),
    };
  });
  const outer = await originOf(parent);
  return { x: outer.x + inner.x, y: outer.y + inner.y };
}

/** Runs in the page, and takes nothing along there. */
export function measure(field: Element, words: string): Box | undefined {
  // Not by `instanceof`: an element of another frame is not of this frame's classes.
  if (field.localName === 'textarea' || field.localName === 'input') {
    const { value } = field as HTMLTextAreaElement;
    const at = value.indexOf(words);
    if (at < 0) return undefined;
    const style = getComputedStyle(field);
    const pixels = (name: string) => Number.parseFloat(style.getPropertyValue(name));
    const pen = new OffscreenCanvas(1, 1).getContext('2d');
    if (!pen) return undefined;
    pen.font = style.font;
    const before = value.slice(0, at).split('\n');
    const outer = field.getBoundingClientRect();
    // Of a transform or a zoom around the field.
    const scale = outer.width / (field as HTMLElement).offsetWidth;
    const height = pixels('line-height');
    const left = pixels('border-left-width') + pixels('padding-left') - field.scrollLeft;
    const top =
      field.localName === 'input'
        ? (outer.height / scale - height) / 2
        : pixels('border-top-width') + pixels('padding-top') - field.scrollTop;
    if (style.writingMode === 'vertical-rl') {
      const right = pixels('border-right-width') + pixels('padding-right') + field.scrollLeft;
      return {
        x: outer.right - right - before.length * height,
        y: outer.y + top + pen.measureText(before.at(-1) ?? '').width,
        width: height,
        height: pen.measureText(words).width,
      };
    }
    return {
      x: outer.x + (left + pen.measureText(before.at(-1) ?? '').width) * scale,
      y: outer.y + (top + (before.length - 1) * height) * scale,
      width: pen.measureText(words).width * scale,
      height: height * scale,
    };
  }
  const texts = document.createTreeWalker(field, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const node = texts.currentNode as Text;
    const at = node.data.indexOf(words);
    if (at < 0) continue;
    const range = new Range();
    range.setStart(node, at);
    range.setEnd(node, at + words.length);
    const { x, y, width, height } = range.getBoundingClientRect();
    return { x, y, width, height };
  }
  return undefined;
}
