import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { RuleId } from '../checker/report';

/**
 * Findings that the reader has asked to leave alone. Only salted hashes are kept, never the words: whoever reads the
 * storage can't tell what was written. Hashed here rather than with `crypto.subtle`, which is absent on http pages and
 * would make every repaint wait.
 */
export interface Ignored {
  /** 32 hexadecimal digits, drawn once for each installation. */
  salt: string;
  hashes: string[];
}

/** Enough for years of minutes; the oldest go first. */
const MOST = 2000;

export const newSalt = (): string => bytesToHex(crypto.getRandomValues(new Uint8Array(16)));

const hash = (salt: string, rule: RuleId, words: string): string =>
  bytesToHex(sha256(utf8ToBytes(`${salt}\n${rule}\n${words}`))).slice(0, 32);

/** @param words the marked stretch as it stands in the text */
export const isIgnored = (ignored: Ignored, rule: RuleId, words: string): boolean =>
  ignored.hashes.length > 0 && ignored.hashes.includes(hash(ignored.salt, rule, words));

export const withIgnored = (ignored: Ignored, rule: RuleId, words: string): Ignored => ({
  salt: ignored.salt,
  hashes: [...ignored.hashes, hash(ignored.salt, rule, words)].slice(-MOST),
});
