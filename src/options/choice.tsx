import type { ComponentChildren } from 'preact';
import type { Page } from '../ui/page';
import { Switch } from '../ui/switch';
import { optionsTexts } from '../ui/texts';

/** What the organisation has decided is marked, beside what it concerns. */
export const Locked = ({ language }: Pick<Page, 'language'>) => (
  <span class="locked">{optionsTexts[language].locked}</span>
);

interface SettingSwitchProps extends Page {
  /** The setting's path, for the policy. */
  path: string;
  on: boolean;
  change: (on: boolean) => void;
  children: ComponentChildren;
}

/** A switch for one setting, which the organisation can have decided. */
export function SettingSwitch({ path, on, change, children, store, language }: SettingSwitchProps) {
  const locked = store.locked(path);
  return (
    <Switch on={on} locked={locked} change={change}>
      {children} {locked && <Locked language={language} />}
    </Switch>
  );
}

interface ChoiceProps<T extends string> extends Page {
  name: string;
  legend: string;
  /** Each with its text, in order. */
  options: readonly (readonly [value: T, text: string])[];
  value: T;
  /** The setting's path, for the policy. */
  path: string;
  change: (value: T) => void;
}

/** One of a few. */
export function Choice<T extends string>({ name, legend, options, value, path, change, ...page }: ChoiceProps<T>) {
  const locked = page.store.locked(path);
  return (
    <fieldset disabled={locked}>
      <legend>
        {legend} {locked && <Locked language={page.language} />}
      </legend>
      {options.map(([option, text]) => (
        <label key={option} class="choice">
          <input type="radio" name={name} value={option} checked={option === value} onChange={() => change(option)} />
          {text}
        </label>
      ))}
    </fieldset>
  );
}
