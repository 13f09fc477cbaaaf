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
  house?: { links: { name: string; url: string }[]; contact?: string };
}

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
 * @throws RangeError for a rule that the lexicon does not hold
 */
export function explain(
  rule: RuleId,
  language: Language,
  written: 'nb' | 'nn' = language === 'nn' ? 'nn' : 'nb',
): Explanation {
  if (rule === OWN_WORD) return { ...sharedTexts[language].ownWord, grounds: [] };
  const texts = RULE_TEXTS[rule];
  if (!texts) throw new RangeError(`There is no rule ${rule}`);
  return {
    title: texts.title[language],
    why: texts.why[language],
    instead: texts.instead[language],
    replace: texts.replace?.[written],
    grounds: texts.grounds.map((id) => groundOf(id, language)),
  };
}

function groundOf(id: string, language: Language): Ground {
  const ground = GROUNDS[id];
  if (!ground) throw new RangeError(`There is no legal ground ${id}`);
  return { id, name: ground.name[language], says: ground.says[language], url: ground.url };
}

/** An explanation with what the organisation has to add. */
export function withHouse(explanation: Explanation, rule: RuleId, house: House | undefined): Explanation {
  if (!house) return explanation;
  const links = guidelinesFor(house, rule, RULE_TEXTS[rule]?.label ?? 'advice').map(({ name, url }) => ({ name, url }));
  const { contact } = house;
  return links.length > 0 || contact ? { ...explanation, house: { links, contact } } : explanation;
}

/** Whether there is an explanation of what bears a name. */
export const explains = (rule: string): boolean => rule === OWN_WORD || Object.hasOwn(RULE_TEXTS, rule);

/** The rule that explains what the minutes as a whole lack. */
export function ruleOfMissing(missing: Missing): RuleId | undefined {
  return Object.keys(RULE_TEXTS).find((rule) => RULE_TEXTS[rule]?.label === missing);
}
