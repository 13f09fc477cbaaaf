import { basename, dirname } from 'node:path';
import type { WrittenRule } from '../../checker/compile-rule';
import { stripMarks } from '../../checker/labelled';
import { GROUPS, groupOf, type Label, MISSING } from '../../checker/report';
import type { Source } from './source';

/** A rule file as its author writes it (lexicon/rules/README.md), once it fits the schema. */
export interface RuleFile extends WrittenRule {
  title: Texts;
  why: Texts;
  instead: Texts;
  replace?: Omit<Texts, 'en'>;
  grounds: string[];
  flag: Example[];
  pass: Example[];
}
type Texts = Record<'nb' | 'nn' | 'en', string>;
type Example = Partial<Record<'nb' | 'nn', string>>;

export interface Ground {
  name: Texts;
  says: Texts;
  url?: string;
  ban?: true;
}

/** What only the whole of a rule, or all rules together, can show to be wrong. Problems are noted on the sources. */
export function crossCheck(rules: readonly (readonly [Source, RuleFile])[], grounds: Record<string, Ground>): void {
  const general = new Map<string, string>();
  const seen = new Map<string, string>();
  for (const [source, rule] of rules) {
    const folder = basename(dirname(source.file));
    if (rule.id !== basename(source.file, '.yaml'))
      source.report(['id'], `the id is "${rule.id}", the file name another`);
    if (seen.has(rule.id)) source.report(['id'], `the id "${rule.id}" is also used in ${seen.get(rule.id)}`);
    seen.set(rule.id, source.file);
    if (!allowedFolders(rule.label).includes(folder))
      source.report(['label'], `label "${rule.label}" does not belong in ${folder}/`);
    if (rule.general && general.has(rule.label)) {
      source.report(['general'], `"${general.get(rule.label)}" is already the general rule of ${rule.label}`);
    }
    if (rule.general) general.set(rule.label, rule.id);
    rule.grounds.forEach((id, index) => {
      if (!(id in grounds)) source.report(['grounds', index], `unknown legal ground "${id}"`);
    });
    checkBans(source, rule, grounds);
    checkExamples(source, rule);
  }
}

const allowedFolders = (label: string): string[] => {
  if (label === 'advice') return [...GROUPS, 'document'];
  return MISSING.some((what) => what === label) ? ['document'] : [groupOf(label as Label)];
};

/** A text may call something forbidden only where one of its grounds is a ban. */
function checkBans(source: Source, rule: RuleFile, grounds: Record<string, Ground>): void {
  if (rule.grounds.some((id) => grounds[id]?.ban)) return;
  for (const part of ['title', 'why', 'instead'] as const) {
    for (const [language, text] of Object.entries(rule[part])) {
      if (/\b(forbudt|forbode|ulovlig|ulovleg|illegal|forbidden|unlawful|prohibited)\b/i.test(text)) {
        source.report([part, language], `calls something forbidden, but none of the grounds is a ban`);
      }
    }
  }
}

function checkExamples(source: Source, rule: RuleFile): void {
  const whole = MISSING.some((what) => what === rule.label);
  for (const part of ['flag', 'pass'] as const) {
    rule[part].forEach((example, index) => {
      for (const [language, text] of Object.entries(example)) {
        try {
          const marks = stripMarks(text).spans;
          if (part === 'flag' && !whole && marks.length === 0)
            source.report([part, index, language], 'nothing is marked with [[…]]');
          if ((part === 'pass' || whole) && marks.length > 0)
            source.report([part, index, language], 'nothing may be marked here');
          if (marks.some((mark) => mark.label))
            source.report([part, index, language], 'the mark names a label; write [[…]] alone');
        } catch (error) {
          source.report([part, index, language], error instanceof Error ? error.message : String(error));
        }
      }
    });
    for (const language of ['nb', 'nn'] as const) {
      if (!rule[part].some((example) => example[language]))
        source.report([part], `no ${language} example under "${part}"`);
    }
  }
}
