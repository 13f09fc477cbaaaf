import type { CompiledPattern, PackedElement, PackedOther, PackedTest, Single } from '../pattern';
import { FIRST_KEY } from '../unpack-patterns';

/**
 * Packs compiled patterns, one a line: the signs are told in `unpack-patterns.ts`. Keys are one character each, and the next new one is always `*`, so
 * that a bundle's compression finds as little as possible to keep.
 * @param frequent how many keys are met often; only those after them are introduced by `*`
 */
export function packPatterns(patterns: readonly CompiledPattern[], frequent: number): string {
  let fresh = frequent;
  const key = (number: number): string => {
    if (number !== fresh) return String.fromCharCode(FIRST_KEY + number);
    fresh++;
    return '*';
  };
  const sequence = (elements: readonly PackedElement[]) => elements.map(element).join('');
  const element = (packed: PackedElement): string => {
    if (typeof packed === 'number') return packed < 0 ? `${-packed};` : key(packed);
    return Array.isArray(packed) ? alternatives(packed) : other(packed);
  };
  const alternatives = (all: (number | PackedElement[])[]) => {
    return `(${all.map((one) => (typeof one === 'number' ? key(one) : `[${sequence(one)}]`)).join('')})`;
  };
  const other = ({ of, min = 1, max = 1, not, start, end, group }: PackedOther): string => {
    const count = min === 1 && max === 1 ? '' : min === 0 && max === 1 ? '?' : `{${min},${max}}`;
    return `${not ? '!' : ''}${start ? '^' : ''}${end ? '$' : ''}${group ? `<${group}>` : ''}${count}${of === undefined ? '_' : single(of)}`;
  };
  const single = (of: NonNullable<PackedOther['of']>): string => {
    if (typeof of === 'number') return key(of);
    return Array.isArray(of) ? alternatives(of) : test(of);
  };
  const test = (of: PackedTest): string => {
    if ('any' in of) return '.';
    if ('sign' in of) return `@${of.sign};`;
    if ('regex' in of) return `/${of.regex.length},${of.regex}`;
    return `&(${of.all.map(({ of, not }: { of: Single; not?: true }) => (not ? '!' : '') + single(of)).join('')})`;
  };
  return patterns.map(([anchor, ...elements]) => `${anchor}:${sequence(elements)}`).join('\n');
}
