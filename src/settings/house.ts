import type { RuleId } from '../checker/report';
import { readShape, type Shape } from './shape';

/** What an organisation can add of its own, besides deciding settings. */
export interface House {
  /** Links that the card shows beside the legal grounds. */
  guidelines?: Guideline[];
  /** Whom to ask, in one line. */
  contact?: string;
}

export interface Guideline {
  name: string;
  url: string;
  /** Rules, categories or groups that it belongs to; absent: all. */
  for?: string[];
}

const text = (most: number): Shape => ({ type: 'string', pattern: `^\\S[^\\n]{0,${most - 1}}$` });

export const HOUSE_SHAPE = {
  type: 'object',
  properties: {
    guidelines: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          name: text(100),
          // Nothing else is opened from a card.
          url: { type: 'string', pattern: '^https?://[^\\s]+$' },
          for: { type: 'array', items: { type: 'string', pattern: '^[a-z][a-z0-9.-]*$' } },
        },
      },
    },
    contact: text(200),
  } satisfies Record<keyof House, Shape>,
} as const;

/** Keeps what is valid and names the rest; a guideline without a name or an address is none. */
export function readHouse(value: Record<string, unknown>): { house: House; faults: string[] } {
  const { kept, faults } = readShape(HOUSE_SHAPE, value);
  const { guidelines, ...house } = (kept ?? {}) as House;
  const whole = guidelines?.filter(({ name, url }) => name && url);
  guidelines?.forEach(({ name, url }, index) => {
    const at = `guidelines[${index}]`;
    if (!(name && url) && !faults.some((fault) => fault.startsWith(at))) faults.push(at);
  });
  return { house: { ...house, ...(whole?.length && { guidelines: whole }) }, faults };
}

/** The guidelines that belong to a rule. */
export const guidelinesFor = ({ guidelines = [] }: House, rule: RuleId, label: string): Guideline[] => {
  const names = [rule, label, label.split('.')[0] ?? ''];
  return guidelines.filter((guideline) => !guideline.for || guideline.for.some((name) => names.includes(name)));
};
