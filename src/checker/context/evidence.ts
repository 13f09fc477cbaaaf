import type { Token } from '../../norwegian';
import { C, type Classes, F, M, NO_CLASSES } from './classes';

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
    const { frame, matter, cue } = classes[at] ?? NO_CLASSES;
    if (!token) break;
    if (matter & M.Source) source = true;
    if (matter & M.Event) found.event = true;
    const next = classes[at + 1] ?? NO_CLASSES;
    if (isNumber(matter, cue) && !isOrdinal(token, tokens[at - 1])) {
      if (isDate(token, next, tokens[at - 1])) found.dated = true;
      else if (isFigure(token, next, tokens[at + 1], classes[at + 2])) found.counted = true;
      if (/^\d{2,4}[-/]\d+$|^\d{4,}$/.test(token.norm)) found.sourced = found.sourced || source;
    }
    if (matter & M.Weekno && /^\d/.test(tokens[at + 1]?.norm ?? '')) found.dated = true;
    // «Tempoet er som på en søndag» is no date.
    if (matter & M.Weekday && !(frame & F.Genitive) && !/^(en|ein)$/.test(tokens[at - 1]?.norm ?? ''))
      found.dated = true;
    if (matter & M.Month && frame & F.Noun && /^\d/.test(tokens[at - 1]?.norm ?? '')) found.dated = true;
    if (cue & C.Clock && /^\d/.test(tokens[at + 1]?.norm ?? '')) found.dated = true;
    if (cue & C.Record && /^\d/.test(tokens[at + 1]?.norm ?? '')) found.sourced = true;
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

const isNumber = (matter: number, cue: number): boolean => (matter & M.Number) !== 0 || (cue & C.Cardinal) !== 0;

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
  const { frame, matter, cue } = classes[at] ?? NO_CLASSES;
  if (!token) return false;
  const before = tokens[at - 1]?.norm ?? '';
  if (isNumber(matter, cue)) return isDate(token, classes[at + 1] ?? NO_CLASSES, tokens[at - 1]);
  if (matter & M.Month || cue & C.PointInTime) return true;
  if (matter & M.Weekday) return (frame & F.Genitive) === 0;
  if (matter & M.Weekno) return COMING.test(before) || /^\d/.test(tokens[at + 1]?.norm ?? '');
  if (matter & M.Season && BEFORE_SEASON.test(before)) return true;
  if (!(cue & C.SpanOfTime)) return false;
  return COMING.test(before) || /^(om|innen|innan)$/.test(tokens[at - 2]?.norm ?? '');
}

const COMING = /^(neste|komande|kommende|førstkommende|førstkomande)$/;
const BEFORE_SEASON = /^(før|til|etter|over|innen|innan|i|på|mot|neste)$/;
