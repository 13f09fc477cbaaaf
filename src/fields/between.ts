/**
 * The number of the first of some lines whose box meets a condition that, once met, is met by all lines further down; their
 * number when none does. Lines that are not shown have no box and are passed over. A handful of boxes is measured, not all.
 */
export function firstLine<Line>(
  lines: readonly Line[],
  boxOf: (line: Line) => DOMRect | undefined,
  meets: (box: DOMRect) => boolean,
): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    let at = middle;
    let box = boxOf(lines[at] as Line);
    while (!box && ++at < high) box = boxOf(lines[at] as Line);
    if (box && !meets(box)) low = at + 1;
    else high = middle;
  }
  return low;
}
