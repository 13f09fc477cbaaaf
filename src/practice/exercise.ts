import { Validator } from '@cfworker/json-schema';
import schema from '../../lexicon/schema/exercise.schema.json';
import { stripMarks } from '../checker/labelled';
import type { Label, Missing, Span } from '../checker/report';

/** What has to stand in a rewrite too: all of `words`, each with alternatives between `|`. */
export interface Fact {
  what: string;
  words: string[];
}

/** One exercise as it is written in a file (lexicon/practice, or a trainer's own); see lexicon/schema/exercise.schema.json. */
export interface ExerciseFile {
  id: string;
  form: 'nb' | 'nn';
  level: 1 | 2 | 3;
  trade: string;
  title: string;
  goal: string;
  draft: string;
  missing?: Missing[];
  facts: Fact[];
  rewrites: string[];
}

/** One exercise, ready to be practised on. */
export interface Exercise extends Omit<ExerciseFile, 'draft' | 'missing'> {
  /** The draft without its marks. */
  text: string;
  /** What should be marked, in UTF-16 code units into `text`, in reading order. */
  answer: (Span & { label: Label })[];
  missing: Missing[];
}

/** What is wrong with a file, told so that a trainer can mend it. */
export interface Fault {
  /** Where: a number of an exercise (from 1) and the path within it, such as `facts/0/words`; empty for the file as a whole. */
  exercise?: number;
  path: string;
  what:
    | 'not JSON'
    | 'no exercises'
    | 'missing'
    | 'unknown'
    | 'empty'
    | 'value'
    | 'too long'
    | 'mark'
    | 'same id'
    | 'fact';
  /** The faulty value or name, where it helps. */
  detail?: string;
}

const validator = new Validator(schema as ConstructorParameters<typeof Validator>[0], '7', false);

/**
 * Reads a file of exercises: `{ "exercises": [ … ] }`, as JSON.
 * @returns the exercises, or what is wrong: a file is taken whole or not at all, so that a class never misses one unawares
 */
export function readExercises(json: string): { exercises: Exercise[] } | { faults: Fault[] } {
  let file: unknown;
  try {
    file = JSON.parse(json);
  } catch (error) {
    return { faults: [{ path: '', what: 'not JSON', detail: (error as Error).message }] };
  }
  return exercisesIn(file);
}

/** The same for a file that has been parsed, or a policy. */
export function exercisesIn(file: unknown): { exercises: Exercise[] } | { faults: Fault[] } {
  const list = isRecord(file) ? file.exercises : undefined;
  if (!Array.isArray(list) || list.length === 0) return { faults: [{ path: '', what: 'no exercises' }] };
  const ids = new Set<unknown>();
  const faults = list.flatMap((value: unknown, index) => {
    const own = faultsOf(value);
    const id = isRecord(value) ? value.id : undefined;
    if (ids.has(id)) own.push({ path: 'id', what: 'same id', detail: String(id) });
    ids.add(id);
    return own.map((fault) => ({ exercise: index + 1, ...fault }));
  });
  return faults.length > 0 ? { faults } : { exercises: (list as ExerciseFile[]).map(exerciseOf) };
}

/** Makes a file that {@link readExercises} reads. */
export const writeExercises = (exercises: readonly ExerciseFile[]): string =>
  `${JSON.stringify({ exercises }, null, 2)}\n`;

/** Takes the answer out of the draft. The file must be free of faults. */
export function exerciseOf({ draft, missing = [], ...rest }: ExerciseFile): Exercise {
  const { text, spans } = stripMarks(draft);
  const answer = spans.flatMap(({ label, ...span }) => (label ? [{ ...span, label }] : []));
  return { ...rest, text, answer, missing };
}

/** What is wrong with one exercise of a file. */
export function faultsOf(value: unknown): Fault[] {
  const faults = validator.validate(value).errors.flatMap(({ keyword, instanceLocation, error }): Fault[] => {
    const path = instanceLocation.replace(/^#\/?/, '');
    const named = /"([^"]+)"/.exec(error)?.[1];
    const what = FAULT_OF[keyword];
    if (!what) return [];
    if (what === 'missing') return [{ path: path ? `${path}/${named}` : `${named}`, what }];
    return [{ path, what }];
  });
  if (faults.length > 0) return faults;
  const { draft, facts, rewrites } = value as ExerciseFile;
  return [...faultyMarks(draft, 'draft'), ...rewrites.flatMap((text, at) => unknownFacts(facts, text, at))];
}

/** Keywords of the schema that say what is wrong; the others only say where to look further. */
const FAULT_OF: Record<string, Fault['what']> = {
  required: 'missing',
  false: 'unknown',
  minLength: 'empty',
  minItems: 'empty',
  maxLength: 'too long',
  type: 'value',
  enum: 'value',
  pattern: 'value',
  uniqueItems: 'value',
};

function faultyMarks(marked: string, path: string): Fault[] {
  try {
    const { spans } = stripMarks(marked);
    const nameless = spans.some(({ label }) => !label);
    return nameless ? [{ path, what: 'mark', detail: /\[\[[^\]]{0,40}/.exec(marked)?.[0] ?? '[[' }] : [];
  } catch (error) {
    return [{ path, what: 'mark', detail: (error as Error).message }];
  }
}

/** A rewrite that loses a fact of its own exercise would tell a learner off for following it. */
const unknownFacts = (facts: readonly Fact[], text: string, at: number): Fault[] =>
  lostFacts(facts, text).map(({ what }) => ({ path: `rewrites/${at}`, what: 'fact' as const, detail: what }));

/** The facts that a text no longer holds. */
export const lostFacts = (facts: readonly Fact[], text: string): Fact[] =>
  facts.filter(({ words }) => !words.every((word) => word.split('|').some((one) => holds(text, one))));

/** Whether a word of the text begins so, in capital or small letters. */
function holds(text: string, beginning: string): boolean {
  const [small, wanted] = [text.toLowerCase(), beginning.trim().toLowerCase()];
  for (let at = small.indexOf(wanted); at >= 0; at = small.indexOf(wanted, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(small.charAt(at - 1))) return true;
  }
  return false;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
