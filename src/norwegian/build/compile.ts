import { isMap, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument, type YAMLMap } from 'yaml';
import { type PartOfSpeech, readEntry } from './entry';
import { Lexemes, type Place } from './lexemes';
import { pack } from './pack';

/** A word list as it was read from disk. */
export interface WordFile {
  path: string;
  text: string;
}

/** One thing that is wrong in a word list. */
export interface Fault extends Place {
  what: string;
}

/** Word lists that cannot be packed, with everything that is wrong in them. */
export class WordListError extends Error {
  override name = 'WordListError';

  constructor(readonly faults: Fault[]) {
    super(faults.map(({ path, line, what }) => `${path}:${line}: ${what}`).join('\n'));
  }
}

const PARTS = ['nouns', 'verbs', 'adjectives', 'words'];
const LISTS = [...PARTS, 'phrases', 'not'];
const KEYS = [...LISTS, 'about', 'is', 'compounds'];

/** Notes a fault at a node; reading goes on, so that an author sees all of them at once. */
type Fail = (node: Node | null | undefined, what: string) => void;

/**
 * Inflects and packs word lists (format: lexicon/words/README.md).
 * @returns the text that `words.ts` unpacks
 * @throws WordListError with every fault, its path and line
 */
export function compileWords(files: WordFile[]): string {
  const lexemes = new Lexemes();
  const faults = files.flatMap((file) => readFile(file, lexemes));
  if (!faults.length) faults.push(...lexemes.faults());
  if (faults.length) throw new WordListError(faults);
  return pack(lexemes);
}

/** Reads one file into the lexemes and returns its faults. */
function readFile({ path, text }: WordFile, lexemes: Lexemes): Fault[] {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  const faults: Fault[] = document.errors.map(({ pos, message }) => {
    return { path, line: counter.linePos(pos[0]).line, what: message.split('\n')[0] ?? message };
  });
  if (faults.length) return faults;
  const at = (node: Node | null | undefined): Place => ({ path, line: counter.linePos(node?.range?.[0] ?? 0).line });
  const fail: Fail = (node, what) => {
    faults.push({ ...at(node), what });
  };
  if (!isMap(document.contents)) fail(document.contents as Node | null, 'a word list is a map of word classes');
  else for (const pair of document.contents.items as Pair<Node, Node>[]) readSection(pair, lexemes, fail, at);
  return faults;
}

type At = (node: Node | null | undefined) => Place;

function readSection({ key, value }: Pair<Node, Node>, lexemes: Lexemes, fail: Fail, at: At): void {
  const name = String(key);
  if (!isMap(value)) fail(key, `${name} has no content`);
  else if (name === 'misspelt') {
    for (const pair of value.items as Pair<Node, Node>[])
      lexemes.misspelt(String(pair.key), String(pair.value), at(pair.key));
  } else if (/^\p{Lu}\p{L}*$/u.test(name)) readClass(name, key, value, lexemes, fail, at);
  else fail(key, `«${name}»: a word class is a capital and letters`);
}

function readClass(tag: string, key: Node, body: YAMLMap, lexemes: Lexemes, fail: Fail, at: At): void {
  const strange = (body.items as Pair<Node, Node>[]).find((pair) => !KEYS.includes(String(pair.key)));
  if (strange) fail(strange.key, `«${strange.key}» is not known here; write one of ${KEYS.join(', ')}`);
  if (typeof body.get('about') !== 'string' && !lexemes.tags.includes(tag))
    fail(key, `${tag} needs «about»: who belongs here, in one line`);
  const compounds = body.get('compounds');
  if (compounds !== undefined && compounds !== false && compounds !== 'no') fail(key, '«compounds» can only be «no»');
  const is = body.get('is', true);
  lexemes.declare(tag, isSeq(is) ? is.items.map(String) : is ? [String(is)] : [], at(key));
  for (const list of LISTS) {
    const items = body.get(list, true);
    if (items !== undefined && !isSeq(items)) fail(items as Node, `«${list}» is a list`);
    for (const item of isSeq(items) ? items.items : []) {
      if (!isScalar(item)) fail(item as Node, 'an entry is one line of text; put it in quotation marks');
      else {
        try {
          add(lexemes, tag, list, String(item.value), compounds === undefined, at(item));
        } catch (error) {
          fail(item, (error as Error).message);
        }
      }
    }
  }
}

function add(lexemes: Lexemes, tag: string, list: string, line: string, compounds: boolean, at: Place): void {
  if (list === 'phrases') lexemes.phrase(tag, line, at);
  else if (list === 'not') lexemes.not(tag, line);
  else {
    const part = list as PartOfSpeech;
    lexemes.add(
      tag,
      part,
      readEntry(line, part, (base, nynorsk) => lexemes.like(part, base, nynorsk)),
      compounds,
    );
  }
}
