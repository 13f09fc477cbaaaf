import type { Finding, Span } from '../checker/report';
import { type Edit, editBetween } from '../fields/edit';
import type { PlainField } from '../fields/plain';
import { type Look, markDeclarations } from '../ui/looks';
import { type Layer, newElement } from './layer';
import type { Marks } from './marks';
import { copyMetrics } from './metrics';
import { MirrorText } from './mirror-text';
import { Placement } from './placement';
import { segmentsOf } from './segments';
import type { Background } from './sheet';
import { backgroundUnder } from './theme';

/**
 * Marks in a form field, where browsers paint no highlights: a transparent copy of the text, right above the field, with lines
 * under the marked words. All style is set on the elements, since a page's security policy may forbid style sheets.
 */

const BOX =
  'position:absolute;inset:auto;left:0;top:0;margin:0;border:0 solid transparent;background:none;color:transparent;' +
  'box-sizing:border-box;overflow:clip;pointer-events:none;user-select:none;forced-color-adjust:none;transform-origin:0 0;contain:strict';

export class MirrorMarks implements Marks {
  private readonly box = newElement('div');
  private readonly content = newElement('div');
  private readonly placement: Placement;
  private look: Look | undefined;
  private background: Background | undefined;
  private readonly lines: MirrorText;
  private text = '';

  constructor(
    private readonly field: PlainField,
    layer: Layer,
    look: Look,
  ) {
    const oneLine = field.element instanceof HTMLInputElement;
    this.box.style.cssText = oneLine ? `${BOX};display:flex;align-items:center` : BOX;
    this.content.style.cssText = oneLine ? 'flex:none;inline-size:100%' : '';
    // A copy of the text is nothing to read aloud, nor to find with the browser's search.
    this.box.setAttribute('aria-hidden', 'true');
    this.box.inert = true;
    this.box.append(this.content);
    this.lines = new MirrorText(this.content, (sign) =>
      this.look && this.background ? markDeclarations(sign, this.look, this.background) : '',
    );
    layer.root.append(this.box);
    this.placement = new Placement(field.element, this.box, this.content, layer);
    this.restyle(look);
  }

  show(findings: readonly Finding[], edit?: Edit): void {
    const { text } = this.field;
    this.lines.show(text, edit ?? editBetween(this.text, text), segmentsOf(findings));
    this.text = text;
  }

  restyle(look: Look): void {
    const { element } = this.field;
    copyMetrics(element, this.box, this.content);
    this.lines.setIndent(getComputedStyle(element).textIndent);
    const background = backgroundUnder(element);
    if (look !== this.look || background !== this.background) {
      this.look = look;
      this.background = background;
      this.lines.restyle();
    }
    this.placement.update();
  }

  /** A form field scrolls to its caret. */
  readFrom(caret: number | null): number {
    return caret ?? 0;
  }

  reveal(span: Span): void {
    const { element } = this.field;
    const words = this.rangeOf(span)?.getBoundingClientRect();
    const box = element.getBoundingClientRect();
    if (!words) return;
    if (words.top < box.top || words.bottom > box.bottom) element.scrollTop += words.top - box.top - box.height / 3;
    if (words.left < box.left || words.right > box.right) element.scrollLeft += words.left - box.left - box.width / 3;
    element.scrollIntoView({ block: 'nearest' });
  }

  remove(): void {
    this.placement.stop();
    this.box.remove();
  }

  /** Where words stand in the mirror, which is where they stand in the field. */
  rangeOf(span: Span): Range | null {
    return span.end <= this.text.length ? this.lines.rangeOf(span) : null;
  }
}
