import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import browser from 'webextension-polyfill';
import { scripts } from '../../package.json';
import { check } from '../../src/checker';
import { readHouse } from '../../src/settings/house';
import { readOwnRules } from '../../src/settings/own-rules';
import { readSettings } from '../../src/settings/shape';

beforeAll(() => {
  browser.runtime.getManifest = () => ({ manifest_version: 3, name: 'Saklig', version: '1.0.0' });
});

const within = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));
const files = [...readdirSync('.'), ...['docs', 'lexicon', 'src', 'test/minutes'].flatMap(within)].filter((name) =>
  name.endsWith('.md'),
);
const texts = files.map((file) => [file, readFileSync(file, 'utf8')] as const);

/** Every command that a document names, as `npm run check -- FILE…` without what comes after the name. */
const commands = texts.flatMap(([file, text]) =>
  [...text.matchAll(/\bnpm (?:run ([a-z0-9:-]+)|(start|test|ci)\b)/g)].map(
    (found) => [file, found[1] ?? found[2]] as const,
  ),
);

test('every command that the documents name is there', () => {
  expect(commands.length).toBeGreaterThan(20);
  for (const [file, name] of commands) if (name !== 'ci') expect(Object.keys(scripts), file).toContain(name);
});

const run = (script: string, ...args: string[]) =>
  execFileSync('npm', ['run', '--silent', script, '--', ...args], {
    encoding: 'utf8',
    env: { ...process.env, CI: '1' },
  });

/** What runs the commands that docs/ names; the rest of them are steps of `npm test` itself. */
const RUN_BY: Record<string, string> = {
  ci: '.ci/run',
  lexicon: 'test/docs/docs.test.ts',
  // All but the printing: it takes minutes, and the figures are held there.
  accuracy: 'test/checker/accuracy.test.ts',
  package: 'test/commands/package.test.ts',
  pictures: 'test/e2e/pictures.test.ts',
};

test('every command in docs/ is run by a test', () => {
  const named = new Set(commands.filter(([file]) => file.startsWith('docs')).map(([, name]) => name ?? ''));
  expect(named.size).toBeGreaterThan(4);
  for (const name of named) {
    const proof = RUN_BY[name];
    if (proof)
      expect(readFileSync(proof, 'utf8'), name).toMatch(
        new RegExp(`commands/${name}\\b|run\\('${name}'|npm ${name}$`, 'm'),
      );
    else expect(`${scripts.test} ${scripts['test:build']}`, name).toContain(`npm run ${name}`);
  }
});

// Those that open browsers or build have tests of their own as well.
test.each(['start', 'package', 'pictures'])('npm run %s says how it is used', { timeout: 60_000 }, (script) => {
  expect(run(script, '--help')).toContain('npm ');
});

test('the quick commands do what the documents say', { timeout: 60_000 }, () => {
  expect(run('lexicon').trim()).toBe('');
  expect(run('check', 'test/minutes/documents/d01.txt')).toContain('d01.txt');
});

test('every file and folder that a document links to is there', () => {
  const broken = texts.flatMap(([file, text]) =>
    [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)[^)]*\)/g)]
      .map(([, target]) => join(dirname(file), target ?? ''))
      .filter((target) => !existsSync(target))
      .map((target) => `${file}: ${target}`),
  );
  expect(broken).toEqual([]);
});

test('the tests that a document names as proof are there', () => {
  for (const [file, text] of texts)
    for (const [path] of text.matchAll(/\btest\/[\w/-]+\.test\.tsx?/g))
      expect(existsSync(path), `${file}: ${path}`).toBe(true);
});

test('the policy that IT is shown is valid as it stands', () => {
  const json = /```json\n(\{\n {2}"sites"[\s\S]*?)```/.exec(readFileSync('docs/it.md', 'utf8'))?.[1] ?? '';
  const { guidelines, contact, ownRules, ...settings } = JSON.parse(json);
  expect(readSettings(settings).faults).toEqual([]);
  expect(readHouse({ guidelines, contact }).faults).toEqual([]);
  const { rules, faults } = readOwnRules(ownRules);
  expect(faults).toEqual([]);
  expect(check('Hun er lavtytende.', { rules }).findings).toMatchObject([{ rule: 'lavtytende' }]);
});

test('a rule written as YAML becomes one for a policy as IT is told', () => {
  const file = 'lexicon/rules/warning/sanction-pay.yaml';
  const json = execFileSync('npx', ['yaml', '--json'], { input: readFileSync(file), encoding: 'utf8' });
  expect(readFileSync('docs/it.md', 'utf8')).toContain('npx yaml --json < rule.yaml');
  const [rule] = JSON.parse(json);
  expect(readOwnRules([{ ...rule, id: 'our-own' }]).faults).toEqual([]);
});

test.each([
  ['nb', 'Kort'],
  ['en', 'Short'],
])('the short text for the stores is the extension’s own, and as long as Chrome takes, in %s', (language, heading) => {
  const messages = JSON.parse(readFileSync(`public/_locales/${language}/messages.json`, 'utf8'));
  const short: string = messages.description.message;
  expect(readFileSync('docs/store.md', 'utf8')).toContain(`**${heading}:** ${short}\n`);
  expect(short.length).toBeLessThanOrEqual(132);
});
