import { DOCUMENT_KINDS, GROUPS, LABELS } from '../checker/report';
import { LANGUAGES } from '../ui/language';
import { COLOUR_SETS, LINES, THEMES } from '../ui/looks';
import type { Settings } from './settings';
import { HOST } from './sites';

/** The few kinds of JSON schema that settings need; browsers read the same for policies (public/managed_schema.json). */
export type Shape =
  | { type: 'boolean' }
  | { type: 'string'; enum?: readonly string[]; pattern?: string }
  | { type: 'array'; items: Shape }
  | { type: 'object'; properties: Readonly<Record<string, Shape>> }
  | { type: 'object'; patternProperties: Readonly<Record<string, Shape>> };

/** What is left of a value from outside once the faulty parts are taken out. */
export type Partly<T> = {
  [K in keyof T]?: T[K] extends readonly unknown[] ? T[K] : T[K] extends object ? Partly<T[K]> : T[K];
};

/** One or more words, as they stand in a text. */
export const OWN_WORD = /^[\p{L}\p{N}][\p{L}\p{N} .'’/&-]{0,59}$/u;

const yesOrNo: Shape = { type: 'boolean' };
const oneOf = (...values: readonly string[]): Shape => ({ type: 'string', enum: values });
const switches = (key: string): Shape => ({ type: 'object', patternProperties: { [key]: yesOrNo } });
const words: Shape = { type: 'array', items: { type: 'string', pattern: OWN_WORD.source } };

export const SETTINGS_SHAPE = {
  type: 'object',
  properties: {
    language: oneOf('auto', ...LANGUAGES),
    look: {
      type: 'object',
      properties: { colours: oneOf(...COLOUR_SETS), lines: oneOf(...LINES), tint: yesOrNo, theme: oneOf(...THEMES) },
    },
    from: oneOf('low', 'medium', 'high'),
    kind: oneOf('auto', ...DOCUMENT_KINDS),
    categories: switches(`^(${[...GROUPS, ...LABELS, 'advice'].join('|').replaceAll('.', '\\.')})$`),
    rules: switches('^[a-z][a-z0-9-]*$'),
    words: { type: 'object', properties: { flag: words, ignore: words } },
    everywhere: yesOrNo,
    hrSystems: yesOrNo,
    sites: switches(HOST.source),
  } satisfies Record<keyof Settings, Shape>,
} as const;

/**
 * Reads settings from a file, a policy or the storage: keeps what is valid and names the rest.
 * @returns faults as paths, such as `look.theme` or `sites.https://example.no`
 */
export function readSettings(value: unknown): { settings: Partly<Settings>; faults: string[] } {
  const { kept, faults } = readShape(SETTINGS_SHAPE, value);
  return { settings: (kept ?? {}) as Partly<Settings>, faults };
}

/** Keeps what is valid of a value; undefined when nothing is. */
export function readShape(shape: Shape, value: unknown): { kept: unknown; faults: string[] } {
  const faults: string[] = [];
  return { kept: keep(shape, value, '', faults), faults };
}

/** The valid part of a value; undefined and a fault when nothing of it is. */
function keep(shape: Shape, value: unknown, path: string, faults: string[]): unknown {
  if (shape.type === 'array' && Array.isArray(value)) {
    return value
      .map((item, index) => keep(shape.items, item, `${path}[${index}]`, faults))
      .filter((item) => item !== undefined);
  }
  if (shape.type === 'object' && typeof value === 'object' && value !== null && !Array.isArray(value)) {
    const entries = Object.entries(value).map(([key, inner]) => {
      const at = path ? `${path}.${key}` : key;
      return [key, keep(shapeAt(shape, key), inner, at, faults)] as const;
    });
    return Object.fromEntries(entries.filter(([, kept]) => kept !== undefined));
  }
  if (shape.type === 'boolean' && typeof value === 'boolean') return value;
  if (shape.type === 'string' && typeof value === 'string' && fits(shape, value)) return value;
  faults.push(path);
  return undefined;
}

/** No value has this shape: the answer for a key that is not known. */
const NOTHING: Shape = { type: 'string', enum: [] };

function shapeAt(shape: Extract<Shape, { type: 'object' }>, key: string): Shape {
  if ('properties' in shape) return Object.hasOwn(shape.properties, key) ? (shape.properties[key] ?? NOTHING) : NOTHING;
  const [pattern, inner] = Object.entries(shape.patternProperties)[0] ?? [];
  return pattern && inner && new RegExp(pattern, 'u').test(key) ? inner : NOTHING;
}

const fits = (shape: Extract<Shape, { type: 'string' }>, value: string): boolean =>
  (!shape.enum || shape.enum.includes(value)) && (!shape.pattern || new RegExp(shape.pattern, 'u').test(value));
