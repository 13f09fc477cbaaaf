import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readBlock } from '../../src/norwegian';

/** Where sentences end in a line of the test file: the number of letters and signs before each `‖`. */
function marked(line: string): { text: string; ends: number[] } {
  const parts = line.split('‖');
  const text = parts.map((part) => part.trim()).join(line.includes('\t') ? '\t' : ' ');
  let before = 0;
  const ends = parts.slice(0, -1).map((part) => {
    before += solid(part);
    return before;
  });
  return { text, ends };
}

const solid = (text: string) => text.replace(/\s/g, '').length;

function found(text: string): number[] {
  const { sentences } = readBlock(text);
  return sentences.slice(1).map(({ start }) => solid(text.slice(0, start)));
}

const lines = readFileSync(new URL('./sentences.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.trim() && !line.startsWith('#'))
  .map(marked);

describe('sentences of minutes', () => {
  it('are cut with at least 97 % precision and 97 % recall on hand-marked lines', () => {
    let [right, cut, wanted] = [0, 0, 0];
    const wrong: string[] = [];
    for (const { text, ends } of lines) {
      const own = found(text);
      right += own.filter((end) => ends.includes(end)).length;
      cut += own.length;
      wanted += ends.length;
      if (own.join() !== ends.join())
        wrong.push(
          `${text}\n   ${readBlock(text)
            .sentences.map((s) => text.slice(s.start, s.end))
            .join(' ‖ ')}`,
        );
    }
    const report = `${lines.length} lines, precision ${(right / cut).toFixed(3)}, recall ${(right / wanted).toFixed(3)}\n${wrong.join('\n')}`;
    console.info(report);
    expect(right / cut, report).toBeGreaterThanOrEqual(0.97);
    expect(right / wanted, report).toBeGreaterThanOrEqual(0.97);
  });
});
