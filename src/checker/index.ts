import type { Preferences } from './preferences';
import type { Report } from './report';
import { openSession } from './session';

export type { Preferences } from './preferences';
export * from './report';
export { openSession } from './session';

/**
 * Checks minutes. Pure: the same text and preferences always give the same report, and nothing outside is read or changed.
 * Offsets are UTF-16 code units into `text`. Never throws; linear in the length of the text.
 */
export const check = (text: string, preferences?: Preferences): Report => openSession(preferences).update(text);
