import { type Missing, OWN_WORD, type RuleId } from '../checker/report';
import { guidelinesFor, type House } from '../settings/house';
import type { Language } from './language';
import { GROUNDS, RULE_TEXTS } from './lexicon.generated';
import { sharedTexts } from './texts';

/** Why a finding should not stand there and what to write instead, in one language. */
export interface Explanation {
  title: string;
  why: string;
  instead: string;
  /** Wording that can stand in place of the marked stretch, in the minutes' own language; without it the offer is to strike. */
  replace?: string;
  grounds: Ground[];
  /** What the organisation says of it. */
  house?: { says?: string; links: { name: string; url: string }[]; contact?: string };
}

/** What is said of a rule, in every language. */
export type RuleText = Omit<(typeof RULE_TEXTS)[string], 'replace'> & { replace?: { nb?: string; nn?: string } };

/** What is said of the organisation's own rules. */
export type OwnTexts = Readonly<Record<RuleId, RuleText>>;

/** A legal ground in words, with the page on Lovdata that holds it where there is one. */
export interface Ground {
  id: string;
  name: string;
  says: string;
  url?: string;
}

/**
 * @param language of the explanation
 * @param written the written standard of the minutes, which the proposed wording has to keep to
 * @param own the organisation's rules beside those of the lexicon
 * @throws RangeError for a rule that neither holds
 */
export function explain(
  rule: RuleId,
  language: Language,
  written: 'nb' | 'nn' = language === 'nn' ? 'nn' : 'nb',
  own?: OwnTexts,
): Explanation {
  if (rule === OWN_WORD) return { ...sharedTexts[language].ownWord, grounds: [] };
  const texts = textOf(rule, own);
  if (!texts) throw new RangeError(`There is no rule ${rule}`);
  return {
    title: texts.title[language],
    why: texts.why[language],
    instead: texts.instead[language],
    replace: texts.replace?.[written],
    grounds: texts.grounds.map((id) => groundOf(id, language)),
  };
}

const textOf = (rule: RuleId, own: OwnTexts = {}): RuleText | undefined =>
  [RULE_TEXTS, own].find((texts) => Object.hasOwn(texts, rule))?.[rule];

function groundOf(id: string, language: Language): Ground {
  const ground = GROUNDS[id];
  if (!ground) throw new RangeError(`There is no legal ground ${id}`);
  return { id, name: ground.name[language], says: ground.says[language], url: ground.url };
}

/** An explanation with what the organisation has to add: that the rule is its own, guidelines for it, and whom to ask. */
export function withHouse(
  explanation: Explanation,
  rule: RuleId,
  language: Language,
  house: House = {},
  own?: OwnTexts,
): Explanation {
  const links = guidelinesFor(house, rule, textOf(rule, own)?.label ?? 'advice').map(({ name, url }) => ({
    name,
    url,
  }));
  const { contact } = house;
  const says = own && Object.hasOwn(own, rule) ? sharedTexts[language].houseRule : undefined;
  return says || links.length > 0 || contact ? { ...explanation, house: { says, links, contact } } : explanation;
}

/** Whether there is an explanation of what bears a name. */
export const explains = (rule: string, own?: OwnTexts): boolean => rule === OWN_WORD || textOf(rule, own) !== undefined;

/** The rule that explains what the minutes as a whole lack. */
export function ruleOfMissing(missing: Missing): RuleId | undefined {
  return Object.keys(RULE_TEXTS).find((rule) => RULE_TEXTS[rule]?.label === missing);
}
