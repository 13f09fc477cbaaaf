import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { stripMarks } from '../../checker/labelled';
import { isMissing } from '../../checker/rules';
import type { ExerciseFile } from '../../practice/exercise';
import { type LabelledText, labelled } from '../accuracy/labelled';
import type { RuleFile } from '../lexicon/rules';

const RULES = 'lexicon/rules';
const EXERCISES = 'lexicon/practice';

/** The examples of the rules. Those of advice and of whole-document checks say nothing of findings and are left out. */
export function readExamples(): LabelledText[] {
  const files = readdirSync(RULES, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'));
  return files.sort().flatMap((name) => {
    const { id, label, flag, pass } = parse(readFileSync(join(RULES, name), 'utf8')) as RuleFile;
    if (label === 'advice' || isMissing(label)) return [];
    return [...flag, ...pass].flatMap((example, index) =>
      (['nb', 'nn'] as const).flatMap((form) => {
        const marked = example[form];
        if (marked === undefined) return [];
        const { text, spans } = stripMarks(marked);
        return [{ id: `rule ${id}:${index + 1}`, form, text, spans: spans.map((span) => ({ ...span, label })) }];
      }),
    );
  });
}

/** The drafts of the exercises with their answers, and their rewrites, in which nothing is to be found. */
export const readExercises = (): LabelledText[] =>
  readdirSync(EXERCISES)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .flatMap((name) => {
      const { id, form, draft, rewrites } = parse(readFileSync(join(EXERCISES, name), 'utf8')) as ExerciseFile;
      return [draft, ...rewrites].map((text, index) => labelled(`exercise ${id}:${index + 1}`, form, text));
    });
