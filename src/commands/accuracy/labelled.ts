import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { stripMarks } from '../../checker/labelled';
import { type Label, MISSING, type Missing, type Span } from '../../checker/report';

/** A text of test/minutes with its labels taken out of it. Spans are UTF-16 code units into `text`. */
export interface LabelledText {
  /** `d01`, `criticism:17` (set and line). */
  id: string;
  form: 'nb' | 'nn';
  text: string;
  spans: (Span & { label: Label })[];
  /** What the document as a whole lacks; only whole documents say. */
  missing?: Missing[];
}

const FOLDER = 'test/minutes';
/** Everyone's documents but those of the blind author, f. */
export const SEEN_AUTHORS = 'abcdeghijklmnopqrstuvwxyz';

/**
 * Whole minutes.
 * @param authors the first letters of the file names; f is the blind part
 */
export function readDocuments(authors: string): LabelledText[] {
  const folder = join(FOLDER, 'documents');
  const files = readdirSync(folder).filter((name) => name.endsWith('.txt') && authors.includes(name.charAt(0)));
  return files.sort().map((name) => {
    const [, head = '', body = ''] =
      /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(readFileSync(join(folder, name), 'utf8')) ?? [];
    const field = (key: string) => new RegExp(`^${key}: *(.*)$`, 'm').exec(head)?.[1]?.trim() ?? '';
    const missing = MISSING.filter((what) => field('missing').split(/, */).includes(what));
    return { ...labelled(field('id'), field('form'), body), missing };
  });
}

/** Short pieces, one a line of a .tsv file. */
export const readSentences = (): LabelledText[] =>
  readLines('sentences', '.tsv', (line) => {
    const [form = '', ...piece] = line.split('\t');
    return form === 'form' ? undefined : { form, text: piece.join('\t') };
  });

/** A few lines in context, one JSON object a line. */
export const readPassages = (): LabelledText[] => readJson('passages');

/** The same, of one kind, by an author whose other texts are learned from: only for figures. */
export const readBlindPassages = (kind: 'tempting' | 'news' | 'clinical'): LabelledText[] =>
  readJson('blind', `${kind}.jsonl`);

const readJson = (folder: string, ending = '.jsonl') =>
  readLines(folder, ending, (line) => JSON.parse(line) as { form: string; text: string });

function readLines(
  set: string,
  ending: string,
  parse: (line: string) => { form: string; text: string } | undefined,
): LabelledText[] {
  const folder = join(FOLDER, set);
  const files = readdirSync(folder).filter((name) => name.endsWith(ending));
  return files.sort().flatMap((name) =>
    readFileSync(join(folder, name), 'utf8')
      .split('\n')
      .flatMap((line, index) => {
        const piece = line.trim() ? parse(line) : undefined;
        return piece ? [labelled(`${basename(name, ending)}:${index + 1}`, piece.form, piece.text)] : [];
      }),
  );
}

/** @throws Error when a mark has no label, or is opened and not closed */
export function labelled(id: string, form: string, marked: string): LabelledText {
  const { text, spans } = stripMarks(marked);
  const labelledSpans = spans.map((span) => {
    if (!span.label) throw new Error(`${id}: a mark without a label`);
    return { ...span, label: span.label };
  });
  return { id, form: form === 'nn' ? 'nn' : 'nb', text, spans: labelledSpans };
}
