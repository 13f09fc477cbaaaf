import type { Token } from '../../norwegian';
import { type Classes, F, M } from './classes';

/** What in a sentence can document a claim. The more of it, the likelier that the claim can be checked. */
export interface Evidence {
  /** A day, week, clock time or dated document. */
  dated: boolean;
  /** A count or a measured figure. */
  counted: boolean;
  /** A record that can be looked up, with its number or date. */
  sourced: boolean;
  /** Something that happened is told. */
  event: boolean;
}

/** Reads the evidence of a stretch of tokens. */
export function evidenceIn(
  tokens: readonly Token[],
  classes: readonly Classes[],
  start = 0,
  end = tokens.length,
): Evidence {
  const found: Evidence = { dated: false, counted: false, sourced: false, event: false };
  let source = false;
  for (let at = start; at < end; at++) {
    const token = tokens[at];
    const { frame, matter } = classes[at] ?? { frame: 0, matter: 0 };
    if (!token) break;
    if (matter & M.Source) source = true;
    if (matter & M.Event) found.event = true;
    const next = classes[at + 1] ?? { frame: 0, matter: 0 };
    if (isNumber(token, matter) && !isOrdinal(token, tokens[at - 1])) {
      if (isDate(token, next, tokens[at - 1])) found.dated = true;
      else if (isFigure(token, next, tokens[at + 1], classes[at + 2])) found.counted = true;
      if (/^\d{2,4}[-/]\d+$|^\d{4,}$/.test(token.norm)) found.sourced = found.sourced || source;
    }
    if (matter & M.Weekno && /^\d/.test(tokens[at + 1]?.norm ?? '')) found.dated = true;
    // «Tempoet er som på en søndag» is no date.
    if (matter & M.Weekday && !(frame & F.Genitive) && !/^(en|ein)$/.test(tokens[at - 1]?.norm ?? ''))
      found.dated = true;
    if (matter & M.Month && frame & F.Noun && /^\d/.test(tokens[at - 1]?.norm ?? '')) found.dated = true;
    if (/^(kl|klokka|klokken)$/.test(token.norm) && /^\d/.test(tokens[at + 1]?.norm ?? '')) found.dated = true;
    if (/^(#|nr|avvik|sak)$/.test(token.norm) && /^\d/.test(tokens[at + 1]?.norm ?? '')) found.sourced = true;
  }
  if (source && found.dated) found.sourced = true;
  return found;
}

/** «6. trinn», «punkt 2», «stue 3»: the number is a name. */
const isOrdinal = (token: Token, before: Token | undefined): boolean =>
  /^\.\s*\p{L}/u.test(token.post) ||
  /^(punkt|pkt|nr|side|kapittel|trinn|avdeling|stue|linje|port|merd|felt|tema|mål|plan|skift|lag|nivå)$/.test(
    before?.norm ?? '',
  );

/** Number words that count; «annen» and «en» are also numerals to a grammar. */
const CARDINAL =
  /^(to|tre|fire|fem|seks|sju|syv|åtte|ni|ti|elleve|tolv|tretten|fjorten|femten|seksten|sytten|atten|nitten|tjue|tretti|førti|femti|begge)$/;

const isNumber = (token: Token, matter: number): boolean => (matter & M.Number) !== 0 || CARDINAL.test(token.norm);

/** «12. mars», «3/5», «12.3.2024», «3/9-24», «10:30». */
function isDate(token: Token, next: Classes, before: Token | undefined): boolean {
  if (/^\d{1,2}[./]\d{1,2}([./-]\d{2,4})?$/.test(token.norm))
    return validDayMonth(token.norm) && !/^(versjon|pkt|punkt|kap)$/.test(before?.norm ?? '');
  if (/^\d{1,2}:\d{2}$/.test(token.norm)) return true;
  return /^\d{1,2}$/.test(token.norm) && (next.matter & M.Month) !== 0;
}

function validDayMonth(written: string): boolean {
  const [day = 0, month = 0] = written.split(/[./-]/).map(Number);
  return day >= 1 && day <= 31 && month >= 1 && month <= 12;
}

/** «tre ganger», «tre av fem», «12 %», «4,2», «14 kvadrat». */
function isFigure(token: Token, next: Classes, nextToken: Token | undefined, afterNext: Classes | undefined): boolean {
  if (next.matter & M.Counted || /^\d+,\d+$/.test(token.norm)) return true;
  if (nextToken === undefined) return false;
  if (nextToken.norm === 'av' && (afterNext?.matter ?? 0) & M.Number) return true;
  if (/^(av|%|prosent|stk|kr|min)$/.test(nextToken.norm)) return true;
  const isMeasure = (next.frame & F.Noun) !== 0 || (!nextToken.tags.has('Known') && /^\p{L}/u.test(nextToken.norm));
  return isMeasure || ((afterNext?.matter ?? 0) & M.Counted) !== 0;
}

/** Whether a time that a plan can be kept to is named here: day, week, month, season, «neste uke», «om to måneder». */
export function isTime(tokens: readonly Token[], classes: readonly Classes[], at: number): boolean {
  const token = tokens[at];
  const { frame, matter } = classes[at] ?? { frame: 0, matter: 0 };
  if (!token) return false;
  const before = tokens[at - 1]?.norm ?? '';
  if (isNumber(token, matter)) return isDate(token, classes[at + 1] ?? { frame: 0, matter: 0 }, tokens[at - 1]);
  if (matter & M.Month || POINTS_IN_TIME.test(token.norm)) return true;
  if (matter & M.Weekday) return (frame & F.Genitive) === 0;
  if (matter & M.Weekno) return COMING.test(before) || /^\d/.test(tokens[at + 1]?.norm ?? '');
  if (matter & M.Season && BEFORE_SEASON.test(before)) return true;
  return (
    SPANS_OF_TIME.test(token.norm) && (COMING.test(before) || /^(om|innen|innan)$/.test(tokens[at - 2]?.norm ?? ''))
  );
}

const POINTS_IN_TIME =
  /^(q[1-4]|i?morgen|i?morgon|nyåret|kvartal|kvartalet|månedsskiftet|månadsskiftet|årsskiftet|halvårsskiftet)$/;
const SPANS_OF_TIME = /^(måned|måneden|månad|månaden|dager|dagar|uker|veker|måneder|månader|år|året)$/;
const COMING = /^(neste|komande|kommende|førstkommende|førstkomande)$/;
const BEFORE_SEASON = /^(før|til|etter|over|innen|innan|i|på|mot|neste)$/;
