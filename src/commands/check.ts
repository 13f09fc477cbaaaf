/**
 * `npm run check -- FILE… | -` and `npm run --silent check -- --json FILE… | -`: the checker on the command line. Exit 0 when
 * every text could be checked, whatever was found; 2, with one line for each, when one could not.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { check } from '../checker';
import { readable } from './check/readable';

const USAGE = 'usage: npm run check -- [--json] FILE… (- reads standard input)';

/** The text of a file, or what is wrong with it. A byte-order mark stays, so that offsets fit the file. */
function readText(file: string): { text: string } | { wrong: string } {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file === '-' ? 0 : file);
  } catch (error) {
    return { wrong: WRONG[(error as NodeJS.ErrnoException).code ?? ''] ?? (error as Error).message };
  }
  if (bytes.includes(0)) return { wrong: 'is not a text file' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { wrong: 'is not UTF-8 text' };
  }
}

const WRONG: Record<string, string> = { ENOENT: 'does not exist', EISDIR: 'is a folder', EACCES: 'may not be read' };

/** What was asked for, or nothing when it cannot be read. */
function readArguments(): { json: boolean; files: string[] } | undefined {
  try {
    const { values, positionals } = parseArgs({ options: { json: { type: 'boolean' } }, allowPositionals: true });
    return positionals.length > 0 ? { json: values.json ?? false, files: positionals } : undefined;
  } catch {
    return undefined;
  }
}

function asJson(file: string, text: string): string {
  const { findings, missing } = check(text);
  const plain = findings.map(({ start, end, category, rule, severity }) => ({ start, end, category, rule, severity }));
  return `${JSON.stringify({ file, findings: plain, missing })}\n`;
}

function fail(line: string): void {
  console.error(line);
  process.exitCode = 2;
}

const asked = readArguments();
if (!asked) fail(USAGE);
for (const file of asked?.files ?? []) {
  const read = readText(file);
  if ('wrong' in read) fail(`${file}: ${read.wrong}`);
  else process.stdout.write(asked?.json ? asJson(file, read.text) : readable(file, read.text, check(read.text)));
}
