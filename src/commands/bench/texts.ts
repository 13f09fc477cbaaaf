import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const MINUTES = 'test/minutes/documents';
/** The labelled documents that anybody may read, made with Saklig in mind: full of what it marks. */
const FILES = /^[deg]\d+\.txt$/;

/** Norwegian minutes, one after the other and over again, cut to a length in UTF-16 code units. */
export function minutes(length: number): string {
  const all = readdirSync(MINUTES)
    .filter((name) => FILES.test(name))
    .sort()
    .map((name) => readFileSync(join(MINUTES, name), 'utf8').trim());
  return cut(all.join('\n\n'), length);
}

/** English prose about a checker, for those that read English. */
export function english(length: number): string {
  const files = [
    'lexicon/rules/README.md',
    'lexicon/words/README.md',
    'src/norwegian/README.md',
    'PRIVACY.md',
    'README.md',
  ];
  const prose = files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split(/\n{2,}/)
      .filter((part) => /^[A-Z][^|`<>]+\.$/s.test(part)),
  );
  return cut(prose.join('\n\n'), length);
}

function cut(text: string, length: number): string {
  return `${text}\n\n`.repeat(Math.ceil(length / (text.length + 2))).slice(0, length);
}

export const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

/** What no minutes look like, to a length. */
export const SHAPES: Record<string, (length: number) => string> = {
  'one letter': (length) => 'a'.repeat(length),
  '«(»': (length) => '('.repeat(length),
  digits: (length) => '1234567890'.repeat(length / 10),
  '«ikke »': (length) => 'ikke '.repeat(length / 5),
  'one line of minutes': (length) => minutes(length).replaceAll('\n', ' '),
};
