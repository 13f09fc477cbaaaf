import browser from 'webextension-polyfill';
import { compileRule, patternsOf, type WrittenRule } from '../checker/compile-rule';
import { FACTS } from '../checker/context/facts';
import { LABELS, OWN_WORD } from '../checker/report';
import type { CompiledRules } from '../checker/rules';
import { compilePatterns } from '../norwegian/plugin';
import type { OwnTexts, RuleText } from '../ui/explain';
import { GROUNDS, RULE_TEXTS } from '../ui/lexicon.generated';
import { readShape, type Shape } from './shape';

/** An organisation's own rules, ready for the checker and for whoever explains what it finds. */
export interface OwnRules extends CompiledRules {
  texts: OwnTexts;
  /** Of Saklig: the packed patterns refer to its word lists, and mean nothing to another version. */
  version: string;
}

/** A rule as a policy has it: like a file of lexicon/rules, but that only bokmål is asked for, and neither grounds nor examples. */
interface RuleInPolicy extends WrittenRule, Pick<RuleText, 'label' | 'replace'> {
  title: Texts;
  why: Texts;
  instead: Texts;
  grounds?: string[];
  match: string[];
}
type Texts = { nb: string; nn?: string; en?: string };

const list = (items: Shape): Shape => ({ type: 'array', items });
const oneOf = (...values: readonly string[]): Shape => ({ type: 'string', enum: values });
const fields = (properties: Record<string, Shape>): Shape => ({ type: 'object', properties });

const line: Shape = { type: 'string', pattern: '^\\S[^\\n]{0,999}$' };
const texts = fields({ nb: line, nn: line, en: line });
const facts = list(oneOf(...FACTS));
const examples = list(fields({ nb: line, nn: line }));

const RULE_SHAPE: Shape = fields({
  id: { type: 'string', pattern: '^[a-z][a-z0-9-]*$' },
  label: oneOf(...LABELS, 'advice'),
  severity: oneOf('high', 'medium', 'low'),
  title: texts,
  why: texts,
  instead: texts,
  replace: fields({ nb: line, nn: line }),
  grounds: list(oneOf(...Object.keys(GROUNDS))),
  match: list(line),
  unless: list(line),
  context: fields({ keeps: facts, clears: facts, needs: facts }),
  mark: oneOf('clause', 'match'),
  flag: examples,
  pass: examples,
});
export const OWN_RULES_SHAPE: Shape = list(RULE_SHAPE);

/**
 * Reads the rules in a policy and compiles them. One with a fault is left out, and named with the field that is wrong or lacks,
 * such as `ownRules.lavtytende.why.nb`; the others apply.
 */
export function readOwnRules(value: unknown): { rules?: OwnRules; faults: string[] } {
  if (!Array.isArray(value)) return { faults: ['ownRules'] };
  const ids = new Set([...Object.keys(RULE_TEXTS), OWN_WORD]);
  const sound: RuleInPolicy[] = [];
  const faults = value.flatMap((one: unknown, index) => {
    const { kept, faults } = readShape(RULE_SHAPE, one);
    const rule = (kept ?? {}) as Partial<RuleInPolicy>;
    const found = [...faults, ...lacking(rule, faults), ...(faults.length > 0 ? [] : faultyPatterns(rule))];
    // Two rules with one name could be neither explained nor switched off apart.
    if (rule.id && ids.has(rule.id)) found.push('id');
    if (rule.id) ids.add(rule.id);
    if (found.length === 0) sound.push(rule as RuleInPolicy);
    const name = rule.id ? `ownRules.${rule.id}` : `ownRules[${index}]`;
    return found.map((fault) => (fault ? `${name}.${fault}` : name));
  });
  return { ...(sound.length > 0 && { rules: compiled(sound) }), faults };
}

const REQUIRED = ['id', 'label', 'severity', 'title.nb', 'why.nb', 'instead.nb', 'match.0'];

/** Paths of what a rule must have and has not; what is there and faulty is known already. */
function lacking(rule: object, known: readonly string[]): string[] {
  const has = (path: string) =>
    path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], rule);
  return REQUIRED.filter((path) => has(path) === undefined)
    .map((path) => path.replace('.0', ''))
    .filter((path) => !known.some((fault) => fault === '' || fault.startsWith(path) || path.startsWith(`${fault}.`)));
}

/** Patterns that can't be read, or name what the word lists do not have, each with the reason. */
function faultyPatterns(rule: Partial<RuleInPolicy>): string[] {
  return [...patternsOf(rule)].flatMap(([[part, index], pattern]) => {
    try {
      compilePatterns([pattern]);
      return [];
    } catch (error) {
      return [`${part}[${index}]: ${(error as Error).message}`];
    }
  });
}

function compiled(rules: readonly RuleInPolicy[]): OwnRules {
  const patterns: string[] = [];
  return {
    rules: rules.map((rule) => compileRule(rule, (pattern) => patterns.push(pattern))),
    patterns: compilePatterns(patterns),
    texts: Object.fromEntries(rules.map((rule) => [rule.id, textOf(rule)])),
    version: browser.runtime.getManifest().version,
  };
}

/** What is not written in a language is said in bokmål; wording for the minutes themselves is not put into the other standard. */
function textOf({ label, severity, title, why, instead, replace, grounds = [] }: RuleInPolicy): RuleText {
  const inAll = ({ nb, nn = nb, en = nb }: Texts) => ({ nb, nn, en });
  return {
    label,
    severity,
    title: inAll(title),
    why: inAll(why),
    instead: inAll(instead),
    ...(replace && { replace }),
    grounds,
  };
}
