/**
 * `npm run package`: builds both extensions and zips what the stores take: one archive for Chrome and Edge, one for Firefox, and
 * the source that Mozilla asks for. The same source always gives the same bytes.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Zippable, zipSync } from 'fflate';
import { build } from 'wxt';
import { version } from '../../package.json';
import { QUIET } from './start/quiet';

const HELP = `npm run package -- [--out FOLDER]

  --out   where the archives go (default: .output/stores)
`;

/** The date of every file in an archive, in local time as zip has it: the clock must leave no trace. */
const DATE = new Date(1980, 0, 1);

function zip(folder: string, names: readonly string[]): Uint8Array {
  const files = names.map((name) => [name.replaceAll('\\', '/'), readFileSync(join(folder, name))] as const);
  return zipSync(Object.fromEntries(files.sort()) as Zippable, { mtime: DATE, level: 9 });
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));

/** What git keeps: nothing that is built, installed or lying about. */
const sources = (): string[] =>
  execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' })
    .split('\0')
    .filter((name) => name && existsSync(name));

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { out: { type: 'string', default: '.output/stores' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) return console.log(HELP);
  const out = resolve(values.out);
  mkdirSync(out, { recursive: true });
  const save = (name: string, content: Uint8Array) => {
    const file = join(out, `saklig-${version}-${name}.zip`);
    writeFileSync(file, content);
    console.log(`${relative('.', file)} (${Math.round(content.length / 1000)} kB)`);
  };
  for (const browser of ['chrome', 'firefox']) {
    await build({ browser, logger: QUIET });
    const built = `.output/${browser}-mv3`;
    save(browser, zip(built, filesIn(built)));
  }
  save('source', zip('.', sources()));
}

await main();
