import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { compileRule, patternsOf } from '../../checker/compile-rule';
import type { CompiledPatterns } from '../../norwegian';
import { compileWords, WordListError } from '../../norwegian/build/compile';
import { PatternError } from '../../norwegian/build/patterns';
import { type ExerciseFile, faultsOf } from '../../practice/exercise';
import { packModel } from './model';
import { crossCheck, type Ground, type RuleFile } from './rules';
import { type Problem, Source } from './source';

interface Targets {
  words: string;
  checker: string;
  ui: string;
  sites: string;
  practice: string;
  model: string;
}

interface Kind {
  name: Record<string, string>;
  cues: string[];
  off?: string[];
  lower?: string[];
  raise?: string[];
}

/**
 * Packs lexicon/ into generated modules. The words come first, since patterns are checked against them.
 * @returns what is wrong, in the order of files and lines; nothing is written for the part that is wrong
 */
export async function packLexicon(targets: Targets): Promise<Problem[]> {
  const faults = packWords(targets.words);
  if (faults.length > 0) return faults;

  const grounds = new Source('lexicon/grounds.yaml');
  const kinds = new Source('lexicon/kinds.yaml');
  const templates = new Source('lexicon/templates.yaml');
  const checklist = new Source('lexicon/checklist.yaml');
  const hrSystems = new Source('lexicon/hr-systems.yaml');
  const ruleSources = yamlFiles('lexicon/rules').map((file) => new Source(file));
  const exercises = yamlFiles('lexicon/practice').map((file) => new Source(file));
  checkExercises(exercises);
  const others: [Source, string][] = [
    [grounds, 'grounds'],
    [kinds, 'kinds'],
    [templates, 'templates'],
    [checklist, 'checklist'],
    [hrSystems, 'hr-systems'],
  ];
  for (const [source, schema] of others)
    if (source.value !== undefined) source.fits(`lexicon/schema/${schema}.schema.json`);
  const fitting = ruleSources.filter(
    (source) => source.value !== undefined && source.fits('lexicon/schema/rule.schema.json'),
  );
  const rules = fitting.map((source) => [source, source.value as RuleFile] as const);
  const knownGrounds = (grounds.value ?? {}) as Record<string, Ground>;
  crossCheck(rules, knownGrounds);
  const compile = await checkPatterns(rules, kinds);

  const problems = [grounds, kinds, templates, checklist, hrSystems, ...ruleSources, ...exercises].flatMap(
    (source) => source.problems,
  );
  if (problems.length > 0) return problems.sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
  const files = rules.map(([, rule]) => rule);
  writeFileSync(targets.checker, checkerModule(files, kinds.value as Record<string, Kind>, compile));
  writeFileSync(
    targets.ui,
    textModule(files, knownGrounds, kinds.value as Record<string, Kind>, templates.value as Templates, checklist.value),
  );
  writeFileSync(targets.sites, siteModule(hrSystems.value));
  writeFileSync(targets.practice, exerciseModule(exercises));
  writeFileSync(targets.model, modelModule());
  return [];
}

function packWords(target: string): Problem[] {
  try {
    const packed = compileWords(yamlFiles('lexicon/words').map((path) => ({ path, text: readFileSync(path, 'utf8') })));
    writeFileSync(target, `${NOTE}export const packed = ${JSON.stringify(packed)};\n`);
    return [];
  } catch (error) {
    if (!(error instanceof WordListError)) throw error;
    return error.faults.map(({ path, line, what }) => ({ file: path, line, message: what }));
  }
}

/** Compiles many patterns at once. */
type Compile = (patterns: readonly string[]) => CompiledPatterns;

/**
 * Notes patterns that name an unknown word class or lemma, or cannot be read, where they stand.
 * @returns what compiles patterns
 */
async function checkPatterns(rules: readonly (readonly [Source, RuleFile])[], kinds: Source): Promise<Compile> {
  // Imported here and not above: it reads the words that have only just been packed.
  const { compilePatterns } = await import('../../norwegian/plugin');
  const check = (source: Source, path: readonly (string | number)[], pattern: string) => {
    try {
      compilePatterns([pattern]);
    } catch (error) {
      if (!(error instanceof PatternError)) throw error;
      source.report(path, error.message);
    }
  };
  for (const [source, rule] of rules) for (const [path, pattern] of patternsOf(rule)) check(source, path, pattern);
  for (const [kind, { cues }] of Object.entries((kinds.value ?? {}) as Record<string, Kind>)) {
    cues.forEach((cue, index) => {
      check(kinds, [kind, 'cues', index], cue);
    });
  }
  return compilePatterns;
}

/** A faulty exercise is refused here as it would be from a trainer's file, but with the line it stands on. */
function checkExercises(sources: Source[]): void {
  for (const source of sources) {
    if (source.value === undefined || !source.fits('lexicon/schema/exercise.schema.json')) continue;
    const { id } = source.value as ExerciseFile;
    if (basename(source.file, '.yaml') !== id) source.report(['id'], `"id" is ${id}, the file has another name`);
    for (const { path, what, detail } of faultsOf(source.value)) {
      source.report(path.split('/'), `"${path}" has a faulty ${what}: ${detail}`);
    }
  }
}

const NOTE = '// Written by `npm run lexicon` from lexicon/. Change the sources there.\n';

const exerciseModule = (sources: Source[]) =>
  `${NOTE}import type { ExerciseFile } from './exercise';

export const EXERCISES: ExerciseFile[] = ${JSON.stringify(sources.map(({ value }) => value))};
`;

const modelModule = () => `${NOTE}import type { PackedModel } from './model';

export const model: PackedModel = ${JSON.stringify(packModel(JSON.parse(readFileSync('lexicon/learned/model.json', 'utf8'))))};
`;

const checkerModule = (rules: RuleFile[], kinds: Record<string, Kind>, compile: Compile) => {
  const [patterns, cues]: [string[], string[]] = [[], []];
  const compiledRules = rules.map((rule) => compileRule(rule, (pattern) => patterns.push(pattern)));
  const compiledKinds = Object.entries(kinds).map(([kind, { name: _, cues: own, ...rest }]) => {
    return [kind, { ...rest, cues: own.map((cue) => cues.push(cue) - 1) }];
  });
  return `${NOTE}import type { CompiledPatterns } from '../norwegian';
import type { CompiledKind, CompiledRule } from './rules';

export const RULES: CompiledRule[] = ${JSON.stringify(compiledRules)};

/** Of the rules, which name them by their place here. */
export const PATTERNS: CompiledPatterns = ${JSON.stringify(compile(patterns))};

export const KINDS: Record<string, CompiledKind> = ${JSON.stringify(Object.fromEntries(compiledKinds))};

/** Of the kinds, which name them by their place here. */
export const CUES: CompiledPatterns = ${JSON.stringify(compile(cues))};
`;
};

type Templates = Record<string, { nb: string; nn: string }>;

/** A block of YAML ends with a line break, which is none of the template's. */
const trimmed = (templates: Templates): Templates =>
  Object.fromEntries(Object.entries(templates).map(([name, { nb, nn }]) => [name, { nb: nb.trim(), nn: nn.trim() }]));

const textModule = (
  rules: RuleFile[],
  grounds: Record<string, Ground>,
  kinds: Record<string, Kind>,
  templates: Templates,
  checklist: unknown,
) => {
  const texts = rules.map(({ id, label, severity, title, why, instead, replace, grounds }) => [
    id,
    { label, severity, title, why, instead, replace, grounds },
  ]);
  const said = Object.entries(grounds).map(([id, { name, says, url }]) => [id, { name, says, url }]);
  const names = Object.entries(kinds).map(([kind, { name }]) => [kind, name]);
  return `${NOTE}import type { Severity } from '../checker/report';
import type { RuleLabel } from '../checker/rules';

type Texts = Record<'nb' | 'nn' | 'en', string>;

export const RULE_TEXTS: Record<
  string,
  { label: RuleLabel; severity: Severity; title: Texts; why: Texts; instead: Texts; replace?: Omit<Texts, 'en'>; grounds: string[] }
> = ${JSON.stringify(Object.fromEntries(texts))};

export const GROUNDS: Record<string, { name: Texts; says: Texts; url?: string }> = ${JSON.stringify(Object.fromEntries(said))};

export const KIND_NAMES: Record<string, Texts> = ${JSON.stringify(Object.fromEntries(names))};

export const TEMPLATES: Record<string, { nb: string; nn: string }> = ${JSON.stringify(trimmed(templates))};

export const CHECKLIST: (Texts & { check?: string })[] = ${JSON.stringify(checklist)};
`;
};

const siteModule = (
  systems: unknown,
) => `${NOTE}export const HR_SYSTEMS: { name: string; hosts: string[] }[] = ${JSON.stringify(systems)};
`;

const yamlFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => join(folder, name));
