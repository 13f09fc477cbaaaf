import type { Alternatives, CompiledPattern, PackedElement, PackedOther, PackedTest, Sign, Single } from './pattern';

/** Keys are the characters from here on, in the order of their list. */
export const FIRST_KEY = 0x4e00;

/**
 * Reads packed patterns. A line is the number of the rarest element, `:`, then the elements:
 *
 * key character · `*` the next key not met before · `3;` gap of at most three · `(…)` alternatives, `[…]` one of several tokens · `_` nothing, `.` any token ·
 * `@hasComma;` · `/5,regex` with its length · `&(…)` all of these; before an element `!` not, `^` `$` bound to start and end, `<group>`, `?` optional, `{2,3}`
 * repeated.
 */
export function unpackPatterns(packed: string, frequent: number): CompiledPattern[] {
  const reader = new Reader(packed, frequent);
  return packed === '' ? [] : reader.all();
}

class Reader {
  private at = 0;

  constructor(
    private readonly text: string,
    private fresh: number,
  ) {}

  all(): CompiledPattern[] {
    const patterns: CompiledPattern[] = [];
    while (this.at < this.text.length) {
      const anchor = Number(this.until(':'));
      patterns.push([anchor, ...this.sequence('\n')]);
    }
    return patterns;
  }

  private until(end: string): string {
    const start = this.at;
    const found = this.text.indexOf(end, start);
    this.at = found + 1;
    return this.text.slice(start, found);
  }

  private takes(sign: string): boolean {
    if (this.text[this.at] !== sign) return false;
    this.at++;
    return true;
  }

  private sequence(end: string): PackedElement[] {
    const elements: PackedElement[] = [];
    while (this.at < this.text.length && !this.takes(end)) elements.push(this.element());
    return elements;
  }

  private element(): PackedElement {
    const code = this.text.charCodeAt(this.at);
    if (code >= FIRST_KEY || code === 0x2a) return this.key();
    if (code >= 0x30 && code <= 0x39) return -Number(this.until(';'));
    return code === 0x28 ? this.alternatives() : this.other();
  }

  private key(): number {
    const code = this.text.charCodeAt(this.at++);
    return code === 0x2a ? this.fresh++ : code - FIRST_KEY;
  }

  private alternatives(): Alternatives {
    this.at++;
    const all: Alternatives = [];
    while (!this.takes(')')) all.push(this.takes('[') ? this.sequence(']') : this.key());
    return all;
  }

  private other(): PackedOther {
    const found: PackedOther = {};
    if (this.takes('!')) found.not = true;
    if (this.takes('^')) found.start = true;
    if (this.takes('$')) found.end = true;
    if (this.takes('<')) found.group = this.until('>');
    if (this.takes('?')) found.min = 0;
    else if (this.takes('{')) [found.min, found.max] = this.until('}').split(',').map(Number) as [number, number];
    if (!this.takes('_')) found.of = this.of();
    return found;
  }

  private of(): NonNullable<PackedOther['of']> {
    const sign = this.text[this.at];
    if (sign === '(') return this.alternatives();
    return sign === '.' || sign === '@' || sign === '/' || sign === '&' ? this.test() : this.key();
  }

  private test(): PackedTest {
    switch (this.text[this.at++]) {
      case '.':
        return { any: true };
      case '@':
        return { sign: this.until(';') as Sign };
      case '/': {
        const length = Number(this.until(','));
        this.at += length;
        return { regex: this.text.slice(this.at - length, this.at) };
      }
      default:
        return { all: this.conditions() };
    }
  }

  private conditions(): { of: Single; not?: true }[] {
    this.at++;
    const all: { of: Single; not?: true }[] = [];
    while (!this.takes(')')) {
      const not = this.takes('!');
      const of = this.of() as Single;
      all.push(not ? { of, not: true } : { of });
    }
    return all;
  }
}
