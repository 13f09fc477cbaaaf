import { load } from '../../../test/bench/packages.js';

/** Another checker. */
export interface Engine {
  name: string;
  check(text: string): unknown;
}

/** compromise as it comes, in a copy of its own: src/norwegian has taught the other one Norwegian. */
async function compromise(): Promise<Engine> {
  const { default: nlp } = await load('compromise');
  return { name: 'compromise as it comes', check: (text) => nlp(text).json() };
}

async function writeGood(): Promise<Engine> {
  const { default: check } = await load('write-good');
  return { name: 'write-good', check };
}

async function alex(): Promise<Engine> {
  const { text: check } = await load('alex');
  return { name: 'alex', check };
}

async function retextEquality(): Promise<Engine> {
  const [{ retext }, { default: equality }] = [await load('retext'), await load('retext-equality')];
  const processor = retext().use(equality);
  return { name: 'retext-equality', check: (text) => processor.processSync(text) };
}

/** All that answer at once. */
export const engines = (): Promise<Engine[]> => Promise.all([compromise(), writeGood(), alex(), retextEquality()]);

/** harper.js, which answers later. Its rules are all on, as they come. */
export async function harper(): Promise<(text: string) => Promise<unknown>> {
  const [{ LocalLinter }, { binaryInlined }] = [await load('harper.js'), await load('harper.js/binaryInlined')];
  const linter = new LocalLinter({ binary: binaryInlined });
  await linter.setup();
  return (text) => linter.lint(text);
}
