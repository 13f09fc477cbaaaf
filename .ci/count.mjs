// Prints «N passed, N failed» from the test runner's own results.
import { existsSync, readFileSync } from 'node:fs';

const results = ['test/results/unit.json', 'test/results/e2e.json', 'test/results/editors.json']
  .filter((file) => existsSync(file))
  .map((file) => JSON.parse(readFileSync(file, 'utf8')));
const sum = (key) => results.reduce((total, result) => total + result[key], 0);
// Where the run stopped for something that is no test, such as the type check, that counts as one failure.
const stopped = process.argv[2] !== '0';
const failed = sum('numFailedTests');
console.log(`${sum('numPassedTests')} passed, ${stopped ? Math.max(failed, 1) : failed} failed`);
