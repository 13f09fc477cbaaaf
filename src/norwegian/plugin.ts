import compromise from 'compromise/one';
import { frequency } from './build/frequency';
import { compile, packElements, type Reg } from './build/patterns';
import { lexicon } from './lexicon';
import { type CompiledPatterns, type Element, unpack } from './pattern';
import { readText, type Token } from './read';
import { matchAt, needsMemory } from './search';

/** A term of compromise's: a token of ours under compromise's names. Its tags may be added to. */
interface Term extends Token {
  normal: string;
  tags: Set<string>;
}
/** What compromise asks its matcher for. */
interface Todo {
  regs: Reg[];
  group?: string | number;
  justOne?: boolean;
}

type Pointer = [sentence: number, start: number, end: number];

/** The parts of compromise's world that are replaced; compromise publishes no types for them. */
interface World {
  model: { one: object };
  methods: {
    one: {
      killUnicode: (text: string) => string;
      parseMatch: (pattern: string, options: object, world: World) => Reg[];
      match: (documents: Term[][], todo: Todo) => object;
      tokenize: { fromString: (text: string) => Term[][] };
    };
  };
  compute: Record<string, () => void>;
  hooks: string[];
}

/** Signs in pattern words that mean something else to compromise's parser, and what stands in for them while it parses. */
const STAND_IN = { '-': '\u2011', '%': '\u066a' };

/** Norwegian in place of English: texts, tags and match syntax of `src/norwegian/README.md` behind compromise's own interface. */
const plugin = {
  mutate(world: World) {
    const { one } = world.methods;
    Object.assign(world.model.one, {
      unicode: {},
      contractions: [],
      abbreviations: {},
      lexicon: {},
      prefixes: {},
      suffixes: {},
      aliases: {},
    });
    one.killUnicode = (text) => text;
    one.tokenize.fromString = terms;
    const parse = one.parseMatch;
    one.parseMatch = (pattern, options, own) => restore(parse(shield(pattern), options, own));
    one.match = match;
    for (const step of ['contractions', 'machine', 'alias', 'freeze', 'lexicon', 'typeahead'])
      world.compute[step] = () => undefined;
    world.hooks.splice(0, world.hooks.length, 'index', 'id');
  },
};

/** compromise/one, speaking Norwegian. compromise is one object for a whole program, so this changes it for every importer. */
export const nlp = compromise.plugin(plugin as object) as typeof compromise;

function shield(pattern: string): string {
  return pattern.replace(/(?<=\p{L})-(?=\p{L})/gu, STAND_IN['-']).replaceAll('%', STAND_IN['%']);
}

function restore(regs: Reg[]): Reg[] {
  const plain = (word: string) => word.replaceAll(STAND_IN['-'], '-').replaceAll(STAND_IN['%'], '%');
  for (const reg of regs) {
    if (reg.word) reg.word = plain(reg.word);
    // compromise calls a lemma `root` inside alternatives and `machine` outside them.
    reg.machine ??= reg.root;
    if (reg.machine) reg.machine = plain(reg.machine);
    if (reg.fastOr) reg.fastOr = new Set([...reg.fastOr].map(plain));
    for (const choice of reg.choices ?? []) restore(choice);
  }
  return regs;
}

const analyser = lexicon.get();
const often = frequency(analyser.words);

/**
 * Reads patterns with compromise's parser and makes them ready for `matcher`.
 * @throws PatternError that names a pattern that cannot be used, and says why
 */
export function compilePatterns(patterns: readonly string[]): CompiledPatterns {
  return compile(
    patterns,
    (pattern) => nlp.parseMatch(pattern.normalize('NFC')) as unknown as Reg[],
    analyser.words,
    often,
  );
}

/** compromise's document of a text: a list of sentences, each a list of terms that together give the text back. */
function terms(text: string): Term[][] {
  const sentences: Term[][] = [];
  let end = 0;
  for (const { start, block } of readText(text, analyser)) {
    for (const { tokens } of block.sentences) {
      const own = tokens.map((token): Term => ({ ...token, tags: new Set(token.tags), normal: token.norm }));
      const [first, last] = [own[0], own.at(-1)];
      if (!first || !last) continue;
      first.pre = text.slice(end, start + first.start);
      end = start + last.end + last.post.length;
      sentences.push(own);
    }
  }
  const last = sentences.at(-1)?.at(-1);
  if (last) last.post += text.slice(end);
  return sentences;
}

/** A pattern and the numbers of its words. */
interface LaidOut {
  elements: Element[];
  numbers: Map<string, number>;
}

const laidOut = new WeakMap<Reg[], LaidOut>();

function layOut(regs: Reg[]): LaidOut {
  const numbers = new Map<string, number>();
  const numbering = (key: string) => {
    numbers.set(key, numbers.get(key) ?? numbers.size);
    return numbers.get(key) ?? 0;
  };
  const found = { elements: packElements(regs, analyser.words, numbering).map((one) => unpack(one, () => 0)), numbers };
  laidOut.set(regs, found);
  return found;
}

/** In place of compromise's own search, which gives up where it should try the next alternative (see README.md). */
function match(documents: Term[][], { regs, group, justOne }: Todo): object {
  const { elements, numbers } = laidOut.get(regs) ?? layOut(regs);
  const remember = needsMemory(elements);
  const ptrs: Pointer[] = [];
  const byGroup: Record<string, Pointer[]> = {};
  for (const [n, tokens] of documents.entries()) {
    const keys = tokens.map(({ norm, tags }) => [norm, ...tags].flatMap((key) => numbers.get(key) ?? []));
    const sentence = { tokens, numbers: keys, phrases: [], body: 0 };
    for (let start = 0; start < tokens.length; start++) {
      const hit = matchAt(elements, sentence, start, remember);
      if (!hit) continue;
      for (const [name, span] of Object.entries(hit.groups)) {
        byGroup[name] = [...(byGroup[name] ?? []), [n, span.start, span.end]];
      }
      const own = group === undefined ? hit : hit.groups[String(group)];
      if (own) ptrs.push([n, own.start, own.end]);
      if (justOne) return { ptrs, byGroup };
      start = hit.end - 1;
    }
  }
  return { ptrs, byGroup };
}
