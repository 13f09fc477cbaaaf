import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { expect, onTestFinished, test } from 'vitest';

test('npm run pictures makes all pictures that the stores are given, in their size', { timeout: 180_000 }, () => {
  const out = mkdtempSync(join(tmpdir(), 'saklig-pictures-'));
  onTestFinished(() => rmSync(out, { recursive: true }));
  const { NODE_ENV: _, ...env } = process.env;
  execFileSync(process.execPath, ['--import', 'tsx', 'src/commands/pictures.ts', '--out', out], { env });
  const pages = ['card', 'options', 'practice', 'review', 'welcome'];
  expect(readdirSync(out).sort()).toEqual(pages.flatMap((page) => [`${page}-en.png`, `${page}-nb.png`]));
  for (const file of readdirSync(out)) {
    const { width, height } = PNG.sync.read(readFileSync(join(out, file)));
    expect([width, height], file).toEqual([1280, 800]);
  }
});
