/**
 * `npm run bench`: measures what Saklig costs, beside other checkers and in Chromium, all in one run, and writes
 * test/bench/RESULTS.md. The other checkers are packages of test/bench alone, installed at the first run.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { page } from './bench/report';

const RESULTS = 'test/bench/RESULTS.md';

if (!existsSync('test/bench/node_modules')) {
  execFileSync('npm', ['ci', '--prefix', 'test/bench'], { stdio: ['ignore', 'ignore', 'inherit'] });
}
const [load = 0] = loadavg();
const { measureChecker } = await import('./bench/checker');
const { measureBrowser } = await import('./bench/browser');
const sections = [...(await measureBrowser()), ...(await measureChecker())];
const [{ model = 'unknown processor' } = {}] = cpus();
const memory = Math.round(totalmem() / 2 ** 30);
const date = new Date().toISOString().slice(0, 10);
const machine = `${date}, ${model.trim()}, ${cpus().length} cores, ${memory} GB, Node ${process.version}; load average ${load.toFixed(1)} at the start.`;
writeFileSync(RESULTS, page(machine, sections));
const missed = sections.flatMap(({ rows }) => rows).filter(({ met }) => met === false);
for (const { what, value, bar } of missed) console.log(`${what}: ${value}, ${bar}`);
console.log(`${RESULTS}: ${missed.length === 0 ? 'every bar is met' : `${missed.length} bars are not met`}`);
