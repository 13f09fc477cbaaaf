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
    if (isNumber(token, matter)) {
      if (isDate(token, next, tokens[at - 1])) found.dated = true;
      else if (isFigure(token, next, tokens[at + 1], classes[at + 2])) found.counted = true;
      if (/^\d{2,4}[-/]\d+$|^\d{4,}$/.test(token.norm)) found.sourced = found.sourced || source;
    }
    if (matter & M.Weekno && /^\d/.test(tokens[at + 1]?.norm ?? '')) found.dated = true;
    if (matter & M.Weekday && !(frame & F.Genitive)) found.dated = true;
    if (matter & M.Month && frame & F.Noun && /^\d/.test(tokens[at - 1]?.norm ?? '')) found.dated = true;
    if (/^(kl|klokka|klokken)$/.test(token.norm) && /^\d/.test(tokens[at + 1]?.norm ?? '')) found.dated = true;
    if (/^(#|nr|avvik|sak)$/.test(token.norm) && /^\d/.test(tokens[at + 1]?.norm ?? '')) found.sourced = true;
  }
  if (source && found.dated) found.sourced = true;
  return found;
}

const NUMBER_WORDS =
  /^(to|tre|fire|fem|seks|sju|syv|åtte|ni|ti|elleve|tolv|tretten|fjorten|femten|seksten|sytten|atten|nitten|tjue|tretti|førti|femti|begge)$/;

const isNumber = (token: Token, matter: number): boolean => (matter & M.Number) !== 0 || NUMBER_WORDS.test(token.norm);

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

/** «tre ganger», «tre av fem», «12 %», «4,2», «2-3 dager». */
function isFigure(token: Token, next: Classes, nextToken: Token | undefined, afterNext: Classes | undefined): boolean {
  if (next.matter & M.Counted) return true;
  if (/^\d+,\d+$/.test(token.norm)) return true;
  if (nextToken?.norm === 'av' && (afterNext?.matter ?? 0) & M.Number) return true;
  if (nextToken && /^(av|%|prosent|stk|kr|min)$/.test(nextToken.norm)) return true;
  return (
    ((next.frame & F.Noun) !== 0 && !/^(en|ein|ett|eitt|et|ei|én)$/.test(token.norm)) ||
    ((afterNext?.matter ?? 0) & M.Counted) !== 0
  );
}

/** Where in a stretch of tokens a time is named that a plan can be kept to: day, week, month, season, «neste uke». Empty without one. */
export function timesIn(tokens: readonly Token[], classes: readonly Classes[], start: number, end: number): number[] {
  const found: number[] = [];
  for (let at = start; at < end; at++) {
    const token = tokens[at];
    const { frame, matter } = classes[at] ?? { frame: 0, matter: 0 };
    if (!token) break;
    const next = classes[at + 1] ?? { frame: 0, matter: 0 };
    const before = tokens[at - 1]?.norm ?? '';
    const isTime =
      (isNumber(token, matter) && isDate(token, next, tokens[at - 1])) ||
      (matter & M.Month) !== 0 ||
      ((matter & M.Weekday) !== 0 && !(frame & F.Genitive)) ||
      (matter & M.Weekno && /^(\d|neste|førstkommande|kommende|kommande)/.test(`${tokens[at + 1]?.norm} ${before}`)) ||
      (matter & M.Weekno && /^(neste|komande|kommende)$/.test(before)) ||
      (matter & M.Season && BEFORE_SEASON.test(before)) ||
      /^(q[1-4]|morgen|morgon|nyåret|kvartal|månedsskiftet|månadsskiftet|årsskiftet|halvårsskiftet)$/.test(
        token.norm,
      ) ||
      (/^(måned|måneden|månad|månaden|dager|dagar|uker|veker|måneder|månader)$/.test(token.norm) &&
        AHEAD.test(`${tokens[at - 2]?.norm} ${before}`));
    if (isTime) found.push(at);
  }
  return found;
}

const BEFORE_SEASON = /^(før|til|etter|over|innen|innan|i|på|mot|neste)$/;
/** «neste måned», «om to uker», «innen 14 dager». */
const AHEAD = /neste$|^(om|innen|innan|etter) /;
