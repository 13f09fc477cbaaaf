import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

test('nothing of Saklig’s moves, so nothing has to be stilled for those who ask for less motion', () => {
  const sheets = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.css'));
  expect(sheets.length).toBeGreaterThan(5);
  const moving = sheets.filter((name) =>
    /\b(animation|transition|scroll-behavior|@keyframes)\b/.test(readFileSync(join('src', name), 'utf8')),
  );
  expect(moving).toEqual([]);
});
