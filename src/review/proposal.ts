import { type Finding, groupOf } from '../checker/report';
import { readBlocks, type Sentence, type Token } from '../norwegian';
import { explain, type OwnTexts } from '../ui/explain';
import { TEMPLATES } from '../ui/lexicon.generated';

/** What the sentence of a finding already tells, for the blanks of a proposal. */
interface Told {
  /** The one it is about: a name, or «hun». */
  who?: string;
  /** Without a preposition: «3. mai», «uke 18». */
  date?: string;
  /** With its preposition: «i møtet». */
  event?: string;
}

interface Drafted {
  text: string;
  written: 'nb' | 'nn';
}

/** The wording that its rule proposes for a finding, with what the sentence tells filled in; undefined where there is none. */
export function proposalFor(finding: Finding, { text, written }: Drafted, own?: OwnTexts): string | undefined {
  const { replace } = explain(finding.rule, written, written, own);
  return replace && filled(replace, toldAt(finding, text), groupOf(finding.category) === 'criticism');
}

/** Criticism as an observation: what was seen, when, to what effect, and what is wished for. Undefined for other findings. */
export function observationFor(finding: Finding, { text, written }: Drafted): string | undefined {
  const template = TEMPLATES.observation?.[written];
  return groupOf(finding.category) === 'criticism' && template
    ? filled(template, toldAt(finding, text), true)
    : undefined;
}

const WHO = /\[(den (?:ansatte|tilsette))\]/gi;
const OPENING_DATE = /^\[Dato\]/;
/** A day to come is not the day that the sentence tells of. */
const PAST_DATE = /(?<!\b(?:innen|innan|til|fra|frå) )\[dato\]/g;

/** @param past whether the proposal tells of what has been, so that the date of the sentence is its date as well */
function filled(wording: string, { who, date, event }: Told, past: boolean): string {
  const named = who ? wording.replace(WHO, (_, blank: string) => (/^D/.test(blank) ? capital(who) : who)) : wording;
  if (!past) return named;
  const dated = date ? named.replace(PAST_DATE, date) : named;
  if (!event) return date ? dated.replace(OPENING_DATE, capital(date)) : dated;
  return dated.replace(OPENING_DATE, `${capital(event)} ${date ?? '[dato]'}`);
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

function toldAt({ start, end }: Finding, text: string): Told {
  for (const { start: offset, block } of readBlocks(text)) {
    const sentence = block.sentences.find((one) => one.start + offset < end && one.end + offset > start);
    if (sentence) return toldIn(sentence);
  }
  return {};
}

function toldIn({ tokens }: Sentence): Told {
  const [who, date, event] = [whoIn(tokens), dateIn(tokens), eventIn(tokens)];
  return { ...(who && { who }), ...(date && { date }), ...(event && { event }) };
}

const PRONOUN = /^(han|hun|ho|hen)$/;

/** The first name or pronoun; the surname goes with the name. */
function whoIn(tokens: readonly Token[]): string | undefined {
  const isName = (token: Token | undefined) => token?.tags.has('Name') && /^\p{Lu}/u.test(token.text);
  const at = tokens.findIndex((token) => isName(token) || PRONOUN.test(token.norm));
  const [first, second] = [tokens[at], tokens[at + 1]];
  if (!first) return undefined;
  if (!isName(first)) return first.norm;
  return first.post === ' ' && /^\p{Lu}/u.test(second?.text ?? '') ? `${first.text} ${second?.text}` : first.text;
}

/** «3. mai», «3.5.», «uke 18», «mandag». */
function dateIn(tokens: readonly Token[]): string | undefined {
  for (const [at, { text, norm, tags, post }] of tokens.entries()) {
    const next = tokens[at + 1];
    if (/^\d{1,2}$/.test(norm) && next?.tags.has('Month')) return `${text}${post}${next.text}`;
    if (tags.has('Weekno') && /^\d/.test(next?.norm ?? '')) return `${norm} ${next?.text}`;
    if (/^\d{1,2}[./]\d{1,2}([./-]\d{2,4})?$/.test(norm)) return text;
    if (tags.has('Weekday') && !tags.has('Genitive')) return norm;
  }
  return undefined;
}

const EVENT =
  /(møtet?|samtalen?|samtala|vakta?|vakten|skiftet|prosjektet|kurset|seminaret|samlinga|samlingen|befaringa|befaringen|presentasjonen)$/;

/** A meeting, a shift or the like, named with «i», «på», «under» or «ved». */
function eventIn(tokens: readonly Token[]): string | undefined {
  const at = tokens.findIndex(
    ({ norm }, index) => EVENT.test(norm) && /^(i|på|under|ved)$/.test(tokens[index - 1]?.norm ?? ''),
  );
  return at < 0 ? undefined : `${tokens[at - 1]?.norm} ${tokens[at]?.norm}`;
}
