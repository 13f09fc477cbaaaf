import { useState } from 'preact/hooks';
import type { Explanation, Ground } from '../ui/explain';
import { ControlIcon, type ControlName, SignIcon } from '../ui/icons';
import type { Language } from '../ui/language';
import { signOf } from '../ui/looks';
import { cardTexts, markTexts } from '../ui/texts';
import type { CardContent } from './card';
import { copyText } from './copy';

/** What stands in the card. Order of reading: what it is, why, what to do, what the organisation says, the law, what can be done with a key. */
export function CardView({ content }: { content: CardContent }) {
  const { finding, explanation, place, actions, language } = content;
  const sign = signOf(finding.category);
  const marks = markTexts[language];
  const texts = cardTexts[language];
  const { replace, ignore, turnOff, previous, next } = actions;
  const wording = explanation.replace;
  return (
    <>
      <div class="top">
        <SignIcon sign={sign} />
        <span class={`sign-name sign-${sign}`}>{marks.signs[sign]}</span>
        <span class="walk">
          {previous && <IconButton icon="previous" name={texts.previous} act={previous} />}
          {next && <IconButton icon="next" name={texts.next} act={next} />}
          <IconButton icon="close" name={texts.close} act={actions.close} />
        </span>
      </div>
      {/* The card stays when one goes to the next finding, so what changes has to be read out. */}
      <div class="read" aria-live="polite">
        <h2 id="title">{explanation.title}</h2>
        <p class="state">
          {marks.severities[finding.severity]}
          {place && place.count > 1 && ` · ${texts.place(place.index, place.count)}`}
        </p>
        <p id="why">{explanation.why}</p>
        <h3>{texts.instead}</h3>
        <p>{explanation.instead}</p>
        {wording && <p class="proposal">{wording}</p>}
        {explanation.house && <House {...explanation.house} language={language} />}
        {explanation.grounds.length > 0 && <Grounds grounds={explanation.grounds} language={language} />}
      </div>
      <div class="bottom">
        {replace && (
          <button type="button" class={wording && 'main'} onClick={() => replace(wording ?? '')}>
            {wording ? texts.insert : texts.strike}
          </button>
        )}
        {ignore && (
          <button type="button" onClick={() => ignore()}>
            {texts.ignore}
          </button>
        )}
        {turnOff && (
          <button type="button" onClick={() => turnOff()}>
            {texts.turnOff}
          </button>
        )}
        <CopyButton key={explanation.title} text={wording ?? explanation.instead} language={language} />
      </div>
    </>
  );
}

function Grounds({ grounds, language }: { grounds: Ground[]; language: Language }) {
  return (
    <>
      <h3>{cardTexts[language].grounds}</h3>
      <ul>
        {grounds.map(({ id, name, says, url }) => (
          <li key={id}>
            {url ? <Link name={name} url={url} language={language} /> : name}
            <span class="says"> – {says}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function House({ says, links, contact, language }: NonNullable<Explanation['house']> & { language: Language }) {
  return (
    <>
      <h3>{cardTexts[language].house}</h3>
      <ul>
        {says && <li>{says}</li>}
        {links.map(({ name, url }) => (
          <li key={url}>
            <Link name={name} url={url} language={language} />
          </li>
        ))}
        {contact && <li>{contact}</li>}
      </ul>
    </>
  );
}

const Link = ({ name, url, language }: { name: string; url: string; language: Language }) => (
  <a href={url} target="_blank" rel="noopener noreferrer">
    {name}
    <span class="hidden"> ({markTexts[language].newTab})</span>
  </a>
);

interface IconButtonProps {
  icon: ControlName;
  name: string;
  act: () => void;
}

const IconButton = ({ icon, name, act }: IconButtonProps) => (
  <button type="button" class="bare" aria-label={name} title={name} onClick={() => act()}>
    <ControlIcon name={icon} />
  </button>
);

function CopyButton({ text, language }: { text: string; language: Language }) {
  const [copied, setCopied] = useState(false);
  const texts = cardTexts[language];
  return (
    <>
      <button type="button" onClick={() => setCopied(copyText(text))}>
        {copied ? texts.copied : texts.copy}
      </button>
      <span class="hidden" role="status">
        {copied && texts.copied}
      </span>
    </>
  );
}
