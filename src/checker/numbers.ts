import { idnr } from '@navikt/fnrvalidator';
import type { Span } from './report';

/** What a rule can ask for with `number:`. A card number counts with the bank accounts: the same harm, the same advice. */
export type NumberKind = 'national-id' | 'bank-account';

export interface FoundNumber extends Span {
  kind: NumberKind;
}

/**
 * Identity, account and card numbers in one sentence, in all usual spellings.
 *
 * The check digits alone are weak: one in eleven numbers passes an account's. So a number counts when its *shape* is that of
 * one kind only (6 + 5 with a date of birth, 4 + 2 + 5), when a word beside it says what it is (then also with wrong
 * check digits: people mistype), or when a bare number passes every check and nothing beside it says it is something else.
 * @param text one sentence; spans in the answer are UTF-16 code units into it
 */
export function findNumbers(text: string): FoundNumber[] {
  const found: FoundNumber[] = [];
  for (const run of digitRuns(text)) {
    const before = text.slice(Math.max(0, run.start - CONTEXT_BEFORE), run.start);
    const kind = classify(run, before, text.slice(run.end, run.end + CONTEXT_AFTER));
    if (kind) found.push({ kind, start: run.start - leadingWord(before).length, end: run.end });
  }
  return found;
}

/** Groups of digits with one sign between them. */
interface Run extends Span {
  digits: string;
  /** The lengths of the groups: `6,5`. */
  shape: string;
}

const CONTEXT_BEFORE = 60;
const CONTEXT_AFTER = 40;
const SIGNS_BETWEEN = /[ .\-/\u00a0\u202f\u2009\u2011\u2013]/;
const isDigit = (code: number) => code >= 48 && code <= 57;

/** So many digits can be an identity number or a part of one, an account or a card. */
const LENGTHS = new Set([5, 6, 11, 13, 16]);

/** One pass over the text. */
function digitRuns(text: string): Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < text.length; at++) {
    if (!isDigit(text.charCodeAt(at))) continue;
    const start = at;
    const groups: string[] = [];
    let end = at;
    do {
      const from = at;
      while (isDigit(text.charCodeAt(at))) at++;
      groups.push(text.slice(from, at));
      end = at;
      if (SIGNS_BETWEEN.test(text.charAt(at))) at++;
    } while (isDigit(text.charCodeAt(at)));
    const digits = groups.join('');
    at = end;
    if (!LENGTHS.has(digits.length)) continue;
    // A letter right before or after makes it part of something else: a serial number, a registration plate.
    const free = !/[\p{L}\d]$/u.test(text.slice(start - 1, start)) && !/^\p{L}/u.test(text.slice(end, end + 1));
    const iban = /NO$/.test(text.slice(start - 2, start));
    if (free || iban) {
      runs.push({ start: iban ? start - 2 : start, end, digits, shape: groups.map((group) => group.length).join(',') });
    }
  }
  return runs;
}

function classify({ digits, shape }: Run, before: string, after: string): NumberKind | undefined {
  const near = `${before}\n${after}`;
  switch (digits.length) {
    case 5:
      return LAST_FIVE.test(before) || IDENTITY_NUMBER.test(before) ? 'national-id' : undefined;
    case 6:
      return bornOn(digits) && (IDENTITY_WORD.test(near) || LAST_FIVE.test(near)) ? 'national-id' : undefined;
    case 11:
      return classifyEleven(digits, shape, before, near);
    case 13:
      return isIban(digits) || IBAN_WORD.test(before) ? 'bank-account' : undefined;
    case 16:
      if (CARD_WORD.test(near)) return 'bank-account';
      return shape === '4,4,4,4' && passesLuhn(digits) ? 'bank-account' : undefined;
    default:
      return undefined;
  }
}

function classifyEleven(digits: string, shape: string, before: string, near: string): NumberKind | undefined {
  const account = ACCOUNT_WORD.test(near);
  if (IDENTITY_WORD.test(near) && (bornOn(digits) || !account)) return 'national-id';
  if (account) return 'bank-account';
  if (OTHER_NUMBER.test(before)) return undefined;
  if (bornOn(digits) && (shape === '6,5' || idnr(digits).status === 'valid')) return 'national-id';
  return shape === '4,2,5' ? 'bank-account' : undefined;
}

const IDENTITY_WORD =
  /(?<!\p{L})(?:f\.?\s?nr|f(?:ø|oe)ds?els?-?\s?(?:nr|nummer)|f(?:ø|oe)ds\.|pers(?:on)?\.?-?\s?(?:nr|nummer)|[dh]-?\s?(?:nr|nummer)|(?:alle )?elleve(?:sif|\b))/iu;
/** The same right before a number. */
const IDENTITY_NUMBER = /(?<!\p{L})(?:pers(?:on)?\.?|f(?:ø|oe)ds?els?|f\.?|[dh]-?)\s?(?:nr|nummer)[.:]{0,2} ?$/iu;
const LAST_FIVE = /(?:fem|5)\s(?:siste|sista|sif)/i;
const ACCOUNT_WORD = /(?<!\p{L})(?:(?:bank|lønns?)?-?kont(?:o|i)|kto\b|iban|utbetal|innbetal|spareb|bank(?:en)?\b)/iu;
const IBAN_WORD = /\biban\b/i;
const CARD_WORD = /(?<!\p{L})(?:(?:bank|kreditt|visa|betalings)-?kort|kortn|visa|mastercard)/iu;

/** A word that says the number is another one, right before it: «KID», «ordrenr.», «pumpe nr.». */
const OTHER_NUMBER =
  /(?:\b(?:kid|org|tlf|telefon|mobil|ref|ean|imei|sporing|serie|sak|avvik|faktura|ordre|prosjekt)[\p{L}-]*\.?|\p{L}{2,}[ -]?(?:nr|nummer|no)\.?)[ :.#]*(?:er |på )?$/iu;

/** The word that belongs to the number and should be struck with it: «fnr. ». */
function leadingWord(before: string): string {
  return (
    /(?<!\p{L})(?:f\.?nr|fødsels?(?:nr|nummer(?:et)?)|person(?:nr|nummer(?:et)?)|[dh]-?(?:nr|nummer)|konto(?:nr|nummer(?:et)?)?|kto)[.:]{0,2} ?$/iu.exec(
      before,
    )?.[0] ?? ''
  );
}

/** Whether the first six digits can be a date of birth: also D-numbers (day + 40) and synthetic ones (month + 40, 65 or 80). */
function bornOn(digits: string): boolean {
  const day = Number(digits.slice(0, 2)) % 40;
  const written = Number(digits.slice(2, 4));
  const month = [0, 40, 65, 80].map((added) => written - added).find((value) => value >= 1 && value <= 12);
  if (month === undefined || Number(digits.slice(0, 2)) > 71) return false;
  return day >= 1 && day <= (month === 2 ? 29 : [4, 6, 9, 11].includes(month) ? 30 : 31);
}

/** The check of an international account number for NO: modulo 97 with the country and check digits moved last. */
const isIban = (digits: string): boolean => BigInt(`${digits.slice(2)}2324${digits.slice(0, 2)}`) % 97n === 1n;

function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let place = 0; place < digits.length; place++) {
    const digit = Number(digits.charAt(digits.length - 1 - place)) * (place % 2 === 1 ? 2 : 1);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum % 10 === 0;
}
