import { readFileSync, writeFileSync } from 'node:fs';
import type { Kind } from '../../src/commands/start/browser';
import { CHECKS, type Check, SURFACES, type Surface } from './surfaces';

/** Writes the table of surfaces in the README from what the suite has seen in its last run. */

const RESULTS = 'test/results/editors.json';
const README = 'README.md';
const [BEGIN, END] = ['<!-- support: written by npm run support -->', '<!-- end of support -->'];
const BROWSERS: [Kind, string][] = [
  ['chromium', 'Chromium'],
  ['firefox', 'Firefox'],
];

interface Seen {
  surface: string;
  browser: Kind;
  failed: Check[];
}

interface Results {
  startTime: number;
  testResults: { assertionResults: { meta: Partial<Seen> }[] }[];
}

const { startTime, testResults } = JSON.parse(readFileSync(RESULTS, 'utf8')) as Results;
const seen = testResults
  .flatMap(({ assertionResults }) => assertionResults.map(({ meta }) => meta as Seen))
  .filter(({ surface }) => surface);

const of = (surface: string, browser: Kind) => seen.find((one) => one.surface === surface && one.browser === browser);
const isGreen = (surface: string, browser: Kind) => of(surface, browser)?.failed.length === 0;

function cell({ id, fails }: Surface & { id: string }, browser: Kind): string {
  const failed = of(id, browser)?.failed;
  if (!failed) return 'not run';
  const why = (check: Check) => fails?.[browser]?.[check] ?? 'not explained yet';
  const faults = [...new Set(failed.map(why))].map(
    (reason) => `${failed.filter((check) => why(check) === reason).join(', ')}: ${reason}`,
  );
  return faults.length ? `✗ ${faults.join('; ')}` : '✓';
}

const readable = SURFACES.filter(({ unreachable }) => !unreachable);
const unreachable = SURFACES.filter((surface): surface is Surface & { id: string; unreachable: string } =>
  Boolean(surface.unreachable),
);
const count = (browser: Kind) => readable.filter(({ id }) => isGreen(id, browser)).length;

const table = [
  BEGIN,
  '',
  `Run on ${new Date(startTime).toISOString().slice(0, 10)}: ${BROWSERS.map(
    ([browser, name]) => `${count(browser)} of ${readable.length} green in ${name}`,
  ).join(', ')}. ✓ means that all of this was seen with the real editor, ✗ says what was not, and why:`,
  '',
  ...Object.entries(CHECKS)
    .filter(([check]) => check !== 'tells')
    .map(([check, says]) => `- *${check}*: ${says}`),
  '',
  `| surface | ${BROWSERS.map(([, name]) => name).join(' | ')} |`,
  '|---|---|---|',
  ...readable
    .toSorted((a, b) => a.name.localeCompare(b.name))
    .map((surface) => `| ${surface.name} | ${BROWSERS.map(([browser]) => cell(surface, browser)).join(' | ')} |`),
  '',
  `Out of reach; ${CHECKS.tells}:`,
  '',
  '| editor | why | Chromium | Firefox |',
  '|---|---|---|---|',
  ...unreachable.map(
    (surface) =>
      `| ${surface.name} | ${surface.unreachable} | ${BROWSERS.map(([browser]) => cell(surface, browser)).join(' | ')} |`,
  ),
  '',
  END,
].join('\n');

const readme = readFileSync(README, 'utf8');
const [from, to] = [readme.indexOf(BEGIN), readme.indexOf(END)];
if (from < 0 || to < from) throw new Error(`${README} has no place for the table, between ${BEGIN} and ${END}`);
writeFileSync(README, readme.slice(0, from) + table + readme.slice(to + END.length));
