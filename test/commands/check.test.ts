import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let folder = '';
const file = (name: string) => join(folder, name);
const DRAFT = 'Samtale med Per\r\nPer får med dette en muntlig advarsel for episoden.\n';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'saklig-'));
  writeFileSync(file('draft.txt'), DRAFT);
  writeFileSync(file('clean.txt'), 'Formål: kurs. Hun ønsker kurs. Ny prat 3. mai, jeg kaller inn.\n');
  writeFileSync(file('empty.txt'), '');
  writeFileSync(file('binary.txt'), Buffer.from([77, 0, 77]));
  writeFileSync(file('latin1.txt'), Buffer.from([0x70, 0xe5, 0x20, 0x6a, 0x6f, 0x62, 0x62]));
});
afterAll(() => rmSync(folder, { recursive: true }));

function run(args: string[], input = '') {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'src/commands/check.ts', ...args],
    {
      input,
      encoding: 'utf8',
    },
  );
  return { status, stdout, stderr };
}

describe('npm run check', () => {
  it('prints one JSON object a file, with offsets into the file', () => {
    const { status, stdout } = run(['--json', file('draft.txt'), file('clean.txt')]);
    expect(status).toBe(0);
    const [draft, clean] = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(Object.keys(draft)).toEqual(['file', 'findings', 'missing']);
    expect(draft.file).toBe(file('draft.txt'));
    expect(draft.findings).toHaveLength(1);
    const { start, end, ...said } = draft.findings[0];
    expect(DRAFT.slice(start, end)).toBe('Per får med dette en muntlig advarsel for episoden');
    expect(said).toEqual({ category: 'warning', rule: 'warning-explicit', severity: 'high' });
    expect(draft.missing).toEqual(['plan', 'purpose', 'voice']);
    expect(clean).toEqual({ file: file('clean.txt'), findings: [], missing: [] });
  });

  it('shows the marked line, why it is marked and what to write instead', () => {
    const { status, stdout } = run([file('draft.txt')]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^ +2 {2}Per får med dette en muntlig advarsel for episoden\.\n {6}~{50}$/m);
    expect(stdout).toContain('Slik kan du gjøre det:');
    expect(stdout).toContain('arbeidsmiljøloven');
    expect(stdout).toMatch(/1 funn: advarsel 1\./);
  });

  it('reads standard input', () => {
    const { stdout } = run(['--json', '-'], DRAFT);
    expect(JSON.parse(stdout)).toMatchObject({ file: '-', findings: [{ category: 'warning' }] });
  });

  it('answers an empty file with an empty report', () => {
    const { status, stdout } = run(['--json', file('empty.txt')]);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual({ file: file('empty.txt'), findings: [], missing: [] });
  });

  it.each([
    ['a missing file', 'nothing.txt', 'does not exist'],
    ['a folder', '.', 'is a folder'],
    ['a binary file', 'binary.txt', 'is not a text file'],
    ['text that is not UTF-8', 'latin1.txt', 'is not UTF-8 text'],
  ])('says in one line what is wrong with %s, and still checks the others', (_, name, wrong) => {
    const { status, stdout, stderr } = run(['--json', file(name), file('clean.txt')]);
    expect(status).toBe(2);
    expect(stderr).toBe(`${file(name)}: ${wrong}\n`);
    expect(stdout.trimEnd().split('\n')).toHaveLength(1);
  });

  it.each([[[]], [['--jsn', 'x']]])('says how it is used when asked with %j', (args) => {
    const { status, stderr } = run(args);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^usage: .+\n$/);
  });
});
