import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { afterAll, describe, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'saklig-start-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs `npm start` with a folder of its own for temporary files, so that what is left behind is seen. */
const start = (...args: string[]) =>
  new Promise<{ code: number; out: string; err: string }>((resolve) => {
    const env = { ...process.env, TMPDIR: folder };
    execFile(process.execPath, ['--import', 'tsx', 'src/commands/start.ts', ...args], { env }, (error, out, err) =>
      resolve({ code: Number(error?.code ?? 0), out, err }),
    );
  });

describe.each(['chromium', 'firefox'])('npm start with --picture in %s', (browser) => {
  test('prints the findings of the draft, pictures it, and leaves no profile behind', async () => {
    const picture = join(folder, `${browser}.png`);
    const { code, out, err } = await start('--browser', browser, '--picture', picture);
    expect(code, err).toBe(0);
    expect(out).toContain('Kari får med dette en muntlig advarsel');
    expect(out).toContain('(høy, warning-explicit)');
    expect(out).toContain(`Picture: ${picture}`);
    expect(PNG.sync.read(readFileSync(picture)).width).toBe(1200);
    expect(readdirSync(folder).filter((name) => name.startsWith('puppeteer'))).toEqual([]);
  });
});

test('a port that is taken is told, and exit code 2', async () => {
  const taken = createServer().listen(0, 'localhost');
  await once(taken, 'listening');
  const port = String((taken.address() as AddressInfo).port);
  const { code, err } = await start('--port', port, '--picture', join(folder, 'none.png'));
  taken.close();
  expect(code).toBe(2);
  expect(err).toContain(port);
});

test('what can not be read on the command line is told with how it should be, and exit code 2', async () => {
  for (const wrong of [['--browser', 'opera'], ['--port', 'front'], ['--window']]) {
    const { code, err } = await start(...wrong);
    expect(code).toBe(2);
    expect(err).toContain(wrong.at(-1));
    expect(err).toContain('npm start --');
  }
});
