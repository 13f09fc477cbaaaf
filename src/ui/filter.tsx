import type { ComponentChild } from 'preact';
import { type Finding, GROUPS, groupOf, type Severity } from '../checker/report';
import { SignIcon } from './icons';
import type { Language } from './language';
import type { Sign } from './looks';
import { filterTexts, sharedTexts } from './texts';

/** Which findings are not wanted in a list just now, by group and by severity. */
export type Hidden = ReadonlySet<Sign | Severity>;

type Sorted = Pick<Finding, 'category' | 'severity'>;

export const isShown = ({ category, severity }: Sorted, hidden: Hidden): boolean =>
  !hidden.has(groupOf(category)) && !hidden.has(severity);

const SIGNS = [...GROUPS, 'advice'] as const;
const SEVERITIES = ['high', 'medium', 'low'] as const;

interface FilterProps {
  all: readonly Sorted[];
  hidden: Hidden;
  change: (hidden: Hidden) => void;
  language: Language;
}

/** Chooses groups and severities; only those that the list has. */
export function Filter({ all, hidden, change, language }: FilterProps) {
  const { signs, severities } = sharedTexts[language];
  const texts = filterTexts[language];
  const visible = all.filter((finding) => isShown(finding, hidden)).length;
  const count = (of: Sign | Severity) =>
    all.filter(({ category, severity }) => groupOf(category) === of || severity === of).length;
  const choice = (of: Sign | Severity, name: ComponentChild) => (
    <label key={of} class="choice">
      <input
        type="checkbox"
        checked={!hidden.has(of)}
        onChange={({ currentTarget: { checked } }) => {
          const next = new Set(hidden);
          if (checked) next.delete(of);
          else next.add(of);
          change(next);
        }}
      />
      {name} {count(of)}
    </label>
  );
  const named = (sign: Sign) => (
    <>
      <SignIcon sign={sign} />
      <span class={`sign-name sign-${sign}`}>{signs[sign]}</span>
    </>
  );
  return (
    <>
      <fieldset class="choices">
        <legend>{texts.groups}</legend>
        {SIGNS.filter(count).map((sign) => choice(sign, named(sign)))}
      </fieldset>
      <fieldset class="choices">
        <legend>{texts.severities}</legend>
        {SEVERITIES.filter(count).map((severity) => choice(severity, severities[severity]))}
      </fieldset>
      <p role="status" class="hint">
        {visible < all.length && texts.shown(visible, all.length)}
      </p>
    </>
  );
}
