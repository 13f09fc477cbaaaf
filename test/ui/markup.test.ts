import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const files = ['src', 'entrypoints'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(tsx?|js|html)$/.test(name))
    .map((name) => join(folder, name)),
);

test('nothing makes elements or code out of text', () => {
  const makes = /innerHTML|outerHTML|insertAdjacentHTML|dangerouslySet|document\.write|(?<![\w$])eval\(|new Function\b/;
  expect(files.length).toBeGreaterThan(150);
  expect(files.filter((file) => makes.test(readFileSync(file, 'utf8')))).toEqual([]);
});
