import {
  type Category,
  DOCUMENT_KINDS,
  GROUPS,
  type Group,
  groupOf,
  LABELS,
  type RuleId,
  type Severity,
} from '../checker/report';
import { SignIcon } from '../ui/icons';
import { KIND_NAMES, RULE_TEXTS } from '../ui/lexicon.generated';
import type { Sign } from '../ui/looks';
import type { Page } from '../ui/page';
import { Switch } from '../ui/switch';
import { optionsTexts, sharedTexts } from '../ui/texts';
import { Choice, Locked } from './choice';

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
          onChange={(event) => store.change('kind', () => event.currentTarget.value as typeof kind)}
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
    </>
  );
}

/** A group with its categories and rules. */
function GroupChecks({ group, store, language }: Page & { group: Group | 'advice' }) {
  const texts = optionsTexts[language];
  const shared = sharedTexts[language];
  const { categories, rules } = store.settings;
  const on = categories[group] !== false;
  const turn = (category: Group | Category) => (to: boolean) =>
    store.change('categories', ({ [category]: _, ...others }) => (to ? others : { ...others, [category]: false }));
  const parts = LABELS.filter((label) => label !== group && groupOf(label) === group);
  const own = rulesOf(group, language);
  return (
    <section class="group">
      <Switch on={on} locked={store.locked(`categories.${group}`)} change={turn(group)}>
        <SignIcon sign={group as Sign} />
        <b class={`sign-name sign-${group}`}>{shared.signs[group]}</b>
        {store.locked(`categories.${group}`) && <Locked language={language} />}
      </Switch>
      {on &&
        parts.map((category) => (
          <Switch
            key={category}
            on={categories[category] !== false}
            locked={store.locked(`categories.${category}`)}
            change={turn(category)}
          >
            {shared.categories[category]} {store.locked(`categories.${category}`) && <Locked language={language} />}
          </Switch>
        ))}
      {on && own.length > 0 && (
        <details>
          <summary aria-label={texts.rulesOf(shared.signs[group])}>{texts.rules(own.length)}</summary>
          {own.map(({ rule, title, severity }) => (
            <Switch
              key={rule}
              on={rules[rule] !== false}
              locked={store.locked(`rules.${rule}`)}
              change={(to) =>
                store.change('rules', ({ [rule]: _, ...others }) => (to ? others : { ...others, [rule]: false }))
              }
            >
              {title} <span class="hint">{shared.severities[severity]}</span>
              {store.locked(`rules.${rule}`) && <Locked language={language} />}
            </Switch>
          ))}
        </details>
      )}
    </section>
  );
}

/** The rules of a group by their titles. */
function rulesOf(
  group: Group | 'advice',
  language: Page['language'],
): { rule: RuleId; title: string; severity: Severity }[] {
  return Object.entries(RULE_TEXTS)
    .filter(([, { label }]) => groupOf(label as Category) === group)
    .map(([rule, { title, severity }]) => ({ rule, title: title[language], severity }))
    .sort((a, b) => a.title.localeCompare(b.title, language));
}
