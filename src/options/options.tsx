import type { ComponentType } from 'preact';
import { useOrganisationSet } from '../practice/organisation';
import { Logo } from '../ui/logo';
import type { Page } from '../ui/page';
import { optionsTexts, sharedTexts } from '../ui/texts';
import { Checks } from './checks';
import { Look } from './look';
import { Shortcuts } from './shortcuts';
import { Sites } from './sites';
import { Storage } from './storage';
import { Words } from './words';

const SECTIONS = {
  sites: Sites,
  checks: Checks,
  words: Words,
  look: Look,
  shortcuts: Shortcuts,
  storage: Storage,
} as const satisfies Record<string, ComponentType<Page>>;

/** The settings page. */
export function Options(page: Page) {
  const { store, language } = page;
  const texts = optionsTexts[language];
  const sections = Object.entries(SECTIONS) as [keyof typeof SECTIONS, ComponentType<Page>][];
  const { settings, house } = store.policy;
  const faults = [...store.policy.faults, ...useOrganisationSet().faults];
  return (
    <>
      <header>
        <div class="brand">
          <Logo />
          <h1>{texts.title}</h1>
        </div>
        <nav aria-label={texts.title}>
          {sections.map(([name]) => (
            <a key={name} href={`#${name}`}>
              {texts[name]}
            </a>
          ))}
        </nav>
      </header>
      <main>
        {Object.keys(settings).length > 0 && <p class="notice">{texts.policy}</p>}
        {house?.contact && <p class="notice">{texts.contact(house.contact)}</p>}
        {faults.length > 0 && (
          <div class="notice">
            <p>{texts.faults}</p>
            <ul>
              {faults.map((fault) => (
                <li key={fault}>
                  <code>{fault}</code>
                </li>
              ))}
            </ul>
          </div>
        )}
        {sections.map(([name, Section]) => (
          <section key={name} id={name} class="sheet" aria-labelledby={`${name}-title`}>
            <h2 id={`${name}-title`}>{texts[name]}</h2>
            <Section {...page} />
          </section>
        ))}
      </main>
      <footer class="hint">{sharedTexts[language].notLegalAdvice}</footer>
    </>
  );
}
