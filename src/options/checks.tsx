import {
  type Category,
  DOCUMENT_KINDS,
  GROUPS,
  type Group,
  groupOf,
  LABELS,
  MISSING,
  type RuleId,
  type Severity,
} from '../checker/report';
import type { RuleLabel } from '../checker/rules';
import { SignIcon } from '../ui/icons';
import { KIND_NAMES, RULE_TEXTS } from '../ui/lexicon.generated';
import type { Sign } from '../ui/looks';
import type { Page } from '../ui/page';
import { optionsTexts, sharedTexts } from '../ui/texts';
import { Choice, Locked, SettingSwitch } from './choice';

/** What is marked: from which severity, in what kind of minutes, which groups, categories and rules. */
export function Checks(page: Page) {
  const { store, language } = page;
  const texts = optionsTexts[language];
  const { from, kind } = store.settings;
  const severities: Severity[] = ['low', 'medium', 'high'];
  return (
    <>
      <Choice
        {...page}
        name="from"
        legend={texts.from}
        path="from"
        value={from}
        options={severities.map((severity) => [severity, texts.fromChoices[severity]] as const)}
        change={(severity) => store.change('from', () => severity)}
      />
      <label class="select">
        {texts.kind} {store.locked('kind') && <Locked language={language} />}
        <select
          value={kind}
          disabled={store.locked('kind')}
          onChange={({ currentTarget: { value } }) => store.change('kind', () => value as typeof kind)}
        >
          <option value="auto">{texts.kindAuto}</option>
          {DOCUMENT_KINDS.map((one) => (
            <option key={one} value={one}>
              {KIND_NAMES[one]?.[language]}
            </option>
          ))}
        </select>
      </label>
      <p class="hint">{texts.kindMeans}</p>
      {[...GROUPS, 'advice' as const].map((group) => (
        <GroupChecks key={group} group={group} {...page} />
      ))}
      <section class="group">
        <h3>
          <SignIcon sign="whole" /> {sharedTexts[language].signs.whole}
        </h3>
        <Rules {...page} sign="whole" of={(label) => MISSING.some((missing) => missing === label)} />
      </section>
    </>
  );
}

interface GroupProps extends Page {
  group: Group | 'advice';
}

/** A group with its categories and rules. */
function GroupChecks({ group, ...page }: GroupProps) {
  const { store, language } = page;
  const shared = sharedTexts[language];
  const { categories } = store.settings;
  const on = categories[group] !== false;
  const turn = (category: Group | Category) => (to: boolean) =>
    store.change('categories', ({ [category]: _, ...others }) => (to ? others : { ...others, [category]: false }));
  const parts = LABELS.filter((label) => label !== group && groupOf(label) === group);
  return (
    <section class="group">
      <SettingSwitch {...page} path={`categories.${group}`} on={on} change={turn(group)}>
        <SignIcon sign={group} />
        <b class={`sign-name sign-${group}`}>{shared.signs[group]}</b>
      </SettingSwitch>
      {on &&
        parts.map((category) => (
          <SettingSwitch
            {...page}
            key={category}
            path={`categories.${category}`}
            on={categories[category] !== false}
            change={turn(category)}
          >
            {shared.categories[category]}
          </SettingSwitch>
        ))}
      {on && <Rules {...page} sign={group} of={(label) => groupOf(label as Category) === group} />}
    </section>
  );
}

/** The rules with certain labels by their titles, each with its switch. */
function Rules({ sign, of, ...page }: Page & { sign: Sign; of: (label: RuleLabel) => boolean }) {
  const { store, language } = page;
  const texts = optionsTexts[language];
  const shared = sharedTexts[language];
  const rules = Object.entries({ ...RULE_TEXTS, ...store.rules?.texts })
    .filter(([, { label }]) => of(label))
    .map(([rule, { title, severity }]) => ({ rule, title: title[language], severity }))
    .sort((a, b) => a.title.localeCompare(b.title, language));
  const turn = (rule: RuleId) => (to: boolean) =>
    store.change('rules', ({ [rule]: _, ...others }) => (to ? others : { ...others, [rule]: false }));
  return (
    <details>
      <summary aria-label={texts.rulesOf(rules.length, shared.signs[sign])}>{texts.rules(rules.length)}</summary>
      {rules.map(({ rule, title, severity }) => (
        <SettingSwitch
          {...page}
          key={rule}
          path={`rules.${rule}`}
          on={store.settings.rules[rule] !== false}
          change={turn(rule)}
        >
          {title}{' '}
          <span class="hint">
            {shared.severities[severity]}
            {store.rules?.texts[rule] && ` · ${texts.ownRule}`}
          </span>
        </SettingSwitch>
      ))}
    </details>
  );
}
