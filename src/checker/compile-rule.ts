import { type Fact, factSet } from './context/facts';
import type { CompiledRule, RuleLabel } from './rules';

/** What of a written rule (lexicon/rules/README.md) decides what is found. */
export interface WrittenRule {
  id: string;
  label: RuleLabel;
  severity: 'high' | 'medium' | 'low';
  general?: true;
  match?: (string | (Context & { any: string[] }))[];
  number?: 'national-id' | 'bank-account';
  unless?: string[];
  context?: Context;
  mark?: 'clause' | 'match';
}

interface Context {
  keeps?: Fact[];
  clears?: Fact[];
  needs?: Fact[];
}

/** Every pattern of a rule with the place where it stands. */
export function* patternsOf({
  match = [],
  unless = [],
}: Pick<WrittenRule, 'match' | 'unless'>): Generator<[path: (string | number)[], pattern: string]> {
  for (const [index, item] of match.entries()) {
    if (typeof item === 'string') yield [['match', index], item];
    else for (const [inner, pattern] of item.any.entries()) yield [['match', index, 'any', inner], pattern];
  }
  for (const [index, pattern] of unless.entries()) yield [['unless', index], pattern];
}

const NEGATES =
  /(?<!\p{L})(?:ikke|ikkje|aldri|ingen|inga|inkje|intet|ingenting|uten|utan|verken|korkje|neppe|knapt|#Negation)(?!\p{L})/u;

/**
 * Compiles a rule; patterns that share a context share a block.
 * @param add adds a pattern to those of all rules
 */
export function compileRule(rule: WrittenRule, add: (pattern: string) => void): CompiledRule {
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
