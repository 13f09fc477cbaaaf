import { readFileSync } from 'node:fs';
import { Validator } from '@cfworker/json-schema';
import { type Document, isNode, LineCounter, parseDocument } from 'yaml';

/** What is wrong in a file of the lexicon, told so that its author can go straight to the place. */
export interface Problem {
  file: string;
  line: number;
  message: string;
}

export type Path = readonly (string | number)[];

/** One YAML file with its positions. */
export class Source {
  readonly value: unknown;
  readonly problems: Problem[] = [];
  readonly #document: Document;
  readonly #lines = new LineCounter();

  constructor(readonly file: string) {
    this.#document = parseDocument(readFileSync(file, 'utf8'), { lineCounter: this.#lines });
    for (const error of this.#document.errors) {
      // The yaml package adds a picture of the place; the first line says what is wrong.
      const message = (error.message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '');
      this.problems.push({ file, line: this.#lines.linePos(error.pos[0]).line, message });
    }
    this.value = this.problems.length > 0 ? undefined : this.#document.toJS();
  }

  /** The line (from 1) where the value at this path stands, or its nearest parent that stands anywhere. */
  line(path: Path): number {
    for (let length = path.length; length > 0; length--) {
      const node = this.#document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return this.#lines.linePos(node.range[0]).line;
    }
    return 1;
  }

  report(path: Path, message: string): void {
    this.problems.push({ file: this.file, line: this.line(path), message });
  }

  /** Checks the value against a JSON schema; false, with the problems noted, when it does not fit. */
  fits(schemaFile: string): boolean {
    const validator = new Validator(JSON.parse(readFileSync(schemaFile, 'utf8')), '7', false);
    const { valid, errors } = validator.validate(this.value);
    if (valid) return true;
    const places = errors.map((error) => error.instanceLocation);
    for (const { instanceLocation: place, keyword, error } of errors) {
      if (!LEAF_KEYWORDS.has(keyword)) continue;
      // Where one of two forms would do, the form that came closer says what is wrong; the other only says "not a string".
      if (keyword === 'type' && places.some((other) => other.startsWith(`${place}/`))) continue;
      const path = pathOf(place);
      const message = wording(keyword, error, path);
      if (!this.problems.some((known) => known.message === message)) this.report(path, message);
    }
    return false;
  }
}

/** The keywords of JSON schema that say what is wrong; the others only say where to look further. */
const LEAF_KEYWORDS = new Set(
  'required enum const type pattern minItems minLength minProperties maxProperties uniqueItems oneOf false'.split(' '),
);

const pathOf = (pointer: string): (string | number)[] =>
  pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));

function wording(keyword: string, error: string, path: Path): string {
  const name = path.length > 0 ? `"${path.join('.')}" ` : '';
  switch (keyword) {
    case 'required':
      return `${name}lacks ${error.match(/"(.+)"/)?.[0] ?? 'a property'}`;
    case 'false':
      return `${name}is not a known property`;
    case 'minItems':
    case 'minLength':
    case 'minProperties':
      return `${name}is empty`;
    case 'maxProperties':
      return `${name}has more than one language; write one example a line`;
    case 'oneOf':
      return `${name}needs exactly one of "match" and "number"`;
    default:
      return `${name}is wrong: ${error.replace(/^Instance /, '')}`;
  }
}
