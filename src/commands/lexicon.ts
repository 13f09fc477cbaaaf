/**
 * `npm run lexicon`: reads what Saklig knows (lexicon/) and packs it into modules: word lists and patterns for the checker,
 * texts for the interface. Silent when all is well, and next to nothing is done when nothing has changed. A faulty file stops
 * it with file, line and what is wrong.
 */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = [
  'lexicon',
  'src/commands/lexicon',
  'src/norwegian',
  'src/packing',
  'src/checker/compile-rule.ts',
  'src/checker/context/facts.ts',
  'src/checker/learned/codec.ts',
];
const TARGETS = [
  'src/norwegian/words.generated.ts',
  'src/checker/lexicon.generated.ts',
  'src/ui/lexicon.generated.ts',
  'src/settings/hr-systems.generated.ts',
  'src/practice/exercises.generated.ts',
  'src/checker/learned/model.generated.ts',
];

/** The newest change below a path, in milliseconds; a folder counts too, so that a file taken away is noticed. */
function newest(path: string): number {
  const found = statSync(path);
  if (found.isFile()) return found.mtimeMs;
  const inside = readdirSync(path, { recursive: true, withFileTypes: true }).filter(
    ({ name }) => !name.endsWith('.generated.ts'),
  );
  return Math.max(found.mtimeMs, ...inside.map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs));
}

const upToDate = () => {
  if (!TARGETS.every((target) => existsSync(target))) return false;
  return Math.max(...SOURCES.map(newest)) < Math.min(...TARGETS.map((target) => statSync(target).mtimeMs));
};

if (!upToDate()) {
  // Loaded only now: reading YAML and inflecting words takes a hundred times longer than seeing that nothing has changed.
  const { packLexicon } = await import('./lexicon/pack');
  const [words, checker, ui, sites, practice, model] = TARGETS as [string, string, string, string, string, string];
  const problems = await packLexicon({ words, checker, ui, sites, practice, model });
  for (const { file, line, message } of problems) console.error(`${file}:${line}: ${message}`);
  if (problems.length > 0) process.exitCode = 1;
}
