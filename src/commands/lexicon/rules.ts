import { basename, dirname } from 'node:path';
import { type Fact, factSet } from '../../checker/context/facts';
import { stripMarks } from '../../checker/labelled';
import { GROUPS, groupOf, type Label, MISSING } from '../../checker/report';
import type { CompiledRule, RuleLabel } from '../../checker/rules';
import type { Path, Source } from './source';

/** A rule file as its author writes it (lexicon/rules/README.md), once it fits the schema. */
export interface RuleFile extends Context {
  id: string;
  label: RuleLabel;
  severity: 'high' | 'medium' | 'low';
  title: Texts;
  why: Texts;
  instead: Texts;
  replace?: Omit<Texts, 'en'>;
  grounds: string[];
  general?: true;
  match?: (string | (Context & { any: string[] }))[];
  number?: 'national-id' | 'bank-account';
  unless?: string[];
  context?: Context;
  mark?: 'clause' | 'match';
  flag: Example[];
  pass: Example[];
}
type Texts = Record<'nb' | 'nn' | 'en', string>;
type Example = Partial<Record<'nb' | 'nn', string>>;
interface Context {
  keeps?: Fact[];
  clears?: Fact[];
  needs?: Fact[];
}

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

/** Every pattern of a rule with the place where it stands. */
export function* patternsOf(rule: RuleFile): Generator<[path: Path, pattern: string]> {
  for (const [index, item] of (rule.match ?? []).entries()) {
    if (typeof item === 'string') yield [['match', index], item];
    else for (const [inner, pattern] of item.any.entries()) yield [['match', index, 'any', inner], pattern];
  }
  for (const [index, pattern] of (rule.unless ?? []).entries()) yield [['unless', index], pattern];
}

const NEGATES =
  /(?<!\p{L})(?:ikke|ikkje|aldri|ingen|inga|inkje|intet|ingenting|uten|utan|verken|korkje|neppe|knapt|#Negation)(?!\p{L})/u;

/**
 * Packs a rule; patterns that share a context share a block.
 * @param add adds a pattern to those of all rules
 */
export function compileRule(rule: RuleFile, add: (pattern: string) => void): CompiledRule {
  const blocks: CompiledRule['blocks'] = [];
  const known = new Map<string, number>();
  let patterns = '';
  for (const item of rule.match ?? []) {
    const { any, ...own }: Context & { any: string[] } = typeof item === 'string' ? { any: [item] } : item;
    for (const pattern of any) {
      const block: CompiledRule['blocks'][number] = {};
      for (const part of ['keeps', 'clears', 'needs'] as const) {
        const facts = factSet(...(rule.context?.[part] ?? []), ...(own[part] ?? []));
        if (facts) block[part] = facts;
      }
      if (NEGATES.test(pattern)) block.verdict = true;
      const key = JSON.stringify(block);
      const place = known.get(key) ?? blocks.push(block) - 1;
      known.set(key, place);
      add(pattern);
      patterns += place.toString(36);
    }
  }
  for (const pattern of rule.unless ?? []) {
    add(pattern);
    patterns += '-';
  }
  return {
    id: rule.id,
    label: rule.label,
    severity: rule.severity,
    ...(rule.general && { general: true }),
    ...(rule.mark === 'match' && { mark: 'match' }),
    ...(rule.number && { number: rule.number }),
    blocks,
    patterns,
  };
}
