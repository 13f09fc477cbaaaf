import { type CompiledPatterns, type Match, type Matcher, matcher, type Sentence } from '../norwegian';
import { type Facts, factSet } from './context/facts';
import type { Clause } from './context/types';
import { PATTERNS, RULES } from './lexicon.generated';
import type { NumberKind } from './numbers';
import { type Category, groupOf, type Label, MISSING, type Missing, type RuleId, type Severity } from './report';

export type RuleLabel = Category | Missing;

/** A rule as `npm run lexicon` packs it: patterns and sets of facts, no texts. What each part means: lexicon/rules/README.md. */
export interface CompiledRule {
  id: RuleId;
  label: RuleLabel;
  severity: Severity;
  general?: true;
  mark?: 'match';
  number?: NumberKind;
  /** `verdict`: the patterns themselves name a negation. */
  blocks: { keeps?: Facts; clears?: Facts; needs?: Facts; verdict?: true }[];
  /** For each of its patterns, in the order of PATTERNS: the place of its block in base 36, or `-` when it excuses what the others find. */
  patterns: string;
}

/** Rules, and the patterns of all of them together. */
export interface CompiledRules {
  rules: CompiledRule[];
  patterns: CompiledPatterns;
}

/**
 * A kind of conversation: how it is recognised, and which rules, labels or groups it turns off, lowers or raises.
 * @public for the packed lexicon
 */
export interface CompiledKind {
  /** Places in CUES. */
  cues: number[];
  off?: string[];
  lower?: string[];
  raise?: string[];
}

/** Words that fit a rule. Token indexes, end exclusive. What its context makes of it is decided later (decide.ts). */
export interface Hit {
  rule: CompiledRule;
  start: number;
  end: number;
  needs: Facts;
  clears: Facts;
  lowers: Facts;
  /** Whether the pattern itself has a negation: then one among the matched words is part of the verdict. */
  verdict: boolean;
}

/** What a fact does goes by label: the table of lexicon/rules/README.md. */
const DEFAULTS: [label: string, clears: Facts, lowers: Facts][] = [
  ['warning', factSet('negated', 'topic', 'job', 'other', 'says', 'wish'), factSet('past', 'hedged')],
  ['sensitive', factSet('topic', 'job', 'group', 'other', 'plain'), factSet('requested')],
  [
    'criticism.unsupported',
    factSet(
      'negated',
      'topic',
      'job',
      'group',
      'other',
      'thing',
      'manager',
      'says',
      'wish',
      'praise',
      'agreed',
      'question',
      'documented',
    ),
    factSet('past', 'hedged'),
  ],
  [
    'criticism.generalised',
    factSet('negated', 'topic', 'job', 'group', 'other', 'thing', 'manager', 'says', 'wish', 'praise', 'question'),
    factSet('past', 'hedged'),
  ],
  [
    'criticism.character',
    factSet('negated', 'topic', 'job', 'group', 'other', 'thing', 'manager', 'says', 'wish', 'question'),
    factSet('hedged'),
  ],
  ['criticism.hearsay', factSet('negated', 'topic', 'praise', 'sourced'), 0],
  ['pressure', factSet('negated', 'topic', 'job', 'says'), factSet('past')],
  ['advice', factSet('negated', 'topic'), 0],
];

const defaultsOf = (label: RuleLabel): [clears: Facts, lowers: Facts] => {
  const row = DEFAULTS.find(([key]) => key === label || (!isMissing(label) && key === groupOf(label)));
  return row ? [row[1], row[2]] : [0, 0];
};

export const isMissing = (label: RuleLabel): label is Missing => MISSING.some((what) => what === label);

/** A pattern of the one big matcher: what a match of it means. */
type Meaning = Omit<Hit, 'start' | 'end'> & { unless: boolean };

/** What the patterns of a rule mean, in their order. */
function meaningsOf(rule: CompiledRule): Meaning[] {
  const [clears, lowers] = defaultsOf(rule.label);
  const ofBlocks = rule.blocks.map((block): Meaning => {
    const keeps = ~(block.keeps ?? 0);
    return {
      rule,
      needs: block.needs ?? 0,
      clears: (clears & keeps) | (block.clears ?? 0),
      lowers: lowers & keeps,
      verdict: block.verdict ?? false,
      unless: false,
    };
  });
  const excuse = { rule, needs: 0, clears: 0, lowers: 0, verdict: false, unless: true };
  return [...rule.patterns].map((block) => ofBlocks[Number.parseInt(block, 36)] ?? excuse);
}

/**
 * Finds the hits of rules in a sentence; those with one of the rule's `unless` patterns in the same clause (for rules about the
 * whole document: in the same sentence) are left out.
 */
export type Finder = (sentence: Sentence, clauses: readonly Clause[]) => Hit[];

export function finder({ rules, patterns }: CompiledRules): Finder {
  const meanings = rules.flatMap(meaningsOf);
  return finderOf(meanings, matcher(patterns, excuses(meanings)));
}

/** Two of three matches would excuse something, and nearly always what nobody found: they are looked for second, and only of rules that hit. */
const excuses = (meanings: readonly Meaning[]) => (pattern: number) => meanings[pattern]?.unless ?? false;

function finderOf(meanings: readonly Meaning[], everyPattern: Matcher): Finder {
  const ofRulesIn = (found: readonly Match[]) => {
    const rules = new Set(found.map(({ pattern }) => meanings[pattern]?.rule));
    return (pattern: number) => rules.has(meanings[pattern]?.rule);
  };
  return (sentence, clauses) => {
    const matches = everyPattern.run(sentence, ofRulesIn);
    if (matches.length === 0) return NO_HITS;
    const hits: Hit[] = [];
    const excused: Hit[] = [];
    for (const { pattern, start, end } of matches) {
      const meaning = meanings[pattern];
      if (!meaning) continue;
      const { rule, needs, clears, lowers, verdict } = meaning;
      const hit = { rule, start, end: trimmed(sentence, start, end), needs, clears, lowers, verdict };
      (meaning.unless ? excused : hits).push(hit);
    }
    const isExcused = (hit: Hit) =>
      excused.some((one) => one.rule === hit.rule && (isMissing(one.rule.label) || shareClause(hit, one, clauses)));
    return excused.length > 0 ? hits.filter((hit) => !isExcused(hit)) : hits;
  };
}

const NO_HITS: Hit[] = [];

const builtInMeanings = RULES.flatMap(meaningsOf);
/** The patterns of the built-in rules. */
export const builtIn = matcher(PATTERNS, excuses(builtInMeanings));

/** The hits of the built-in rules. */
export const hitsIn = finderOf(builtInMeanings, builtIn);

/** The small words at the end of a match («gjør at») belong to what follows. */
function trimmed({ tokens }: Sentence, start: number, end: number): number {
  let last = end;
  while (
    last - 1 > start &&
    /^(at|om|som|og|å|men|når|fordi|for|hvis|viss|mens|medan|så)$/.test(tokens[last - 1]?.norm ?? '')
  )
    last--;
  return last;
}

type Tokens = Pick<Hit, 'start' | 'end'>;

const shareClause = (a: Tokens, b: Tokens, clauses: readonly Clause[]) =>
  clauses.some((clause) => overlap(clause, a) && overlap(clause, b));

const overlap = (a: Tokens, b: Tokens) => a.start < b.end && b.start < a.end;

const numberRules = new Map(RULES.flatMap((rule) => (rule.number ? [[rule.number, rule] as const] : [])));
export const numberRule = (kind: NumberKind): CompiledRule | undefined => numberRules.get(kind);

const generalRules = new Map(RULES.flatMap((rule) => (rule.general ? [[rule.label, rule] as const] : [])));
/** The rule whose text explains what the learned part finds under a label. */
export const generalRule = (label: Label): CompiledRule | undefined => generalRules.get(label);

/** For preferences and kinds, which name rules, labels and groups: the narrowest name decides. */
export const namesOf = (rule: { id: RuleId; label: RuleLabel }): string[] =>
  isMissing(rule.label) ? [rule.id, rule.label] : [rule.id, rule.label, groupOf(rule.label)];
