import { readFileSync, writeFileSync } from 'node:fs';
import type { Kind } from '../../src/commands/start/browser';
import { CHECKS, SURFACES, type Surface } from './surfaces';

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
  /** By check, why it fails. */
  failed: Record<string, string>;
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
const isGreen = (surface: string, browser: Kind) =>
  Object.keys(of(surface, browser)?.failed ?? { run: '' }).length === 0;

function cell(surface: string, browser: Kind): string {
  const { failed } = of(surface, browser) ?? { failed: { run: 'not run' } };
  const faults = Object.entries(failed).map(([check, reason]) => `${check} fails: ${reason}`);
  return faults.length ? faults.join('; ').replaceAll('|', '\\|') : '✓';
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
  ).join(', ')}. ✓ means that all of this was seen with the real editor:`,
  '',
  ...Object.entries(CHECKS)
    .filter(([check]) => check !== 'tells')
    .map(([check, says]) => `- *${check}*: ${says}`),
  '',
  `| surface | ${BROWSERS.map(([, name]) => name).join(' | ')} |`,
  '|---|---|---|',
  ...readable
    .toSorted((a, b) => a.name.localeCompare(b.name))
    .map(({ id, name }) => `| ${name} | ${BROWSERS.map(([browser]) => cell(id, browser)).join(' | ')} |`),
  '',
  `Out of reach; ${CHECKS.tells}:`,
  '',
  '| editor | why | Chromium | Firefox |',
  '|---|---|---|---|',
  ...unreachable.map(
    ({ id, name, unreachable }) =>
      `| ${name} | ${unreachable} | ${BROWSERS.map(([browser]) => cell(id, browser)).join(' | ')} |`,
  ),
  '',
  END,
].join('\n');

const readme = readFileSync(README, 'utf8');
const [from, to] = [readme.indexOf(BEGIN), readme.indexOf(END)];
if (from < 0 || to < from) throw new Error(`${README} has no place for the table, between ${BEGIN} and ${END}`);
writeFileSync(README, readme.slice(0, from) + table + readme.slice(to + END.length));
