import { check } from '../../checker';
import { openSession } from '../../checker/session';
import { byTurns, median, timed, timedAsync } from './clock';
import { engines, harper } from './engines';
import { atLeast, atMost, ms, type Row, type Section, times } from './report';
import { english, minutes, SHAPES, wordsIn } from './texts';

const ROUNDS = 5;
/** As long as the drafts of the field's own figures. */
const LENGTH = 20_000;

/** The checker alone, in Node: whole texts, beside other checkers, and texts of odd shapes. */
export async function measureChecker(): Promise<Section[]> {
  // What a first run costs is measured in the browser, where it counts.
  check(minutes(200_000));
  return [throughput(), await beside(), shapes()];
}

function throughput(): Section {
  const [small, large] = [minutes(10_000), minutes(1_000_000)];
  const perWord = (text: string, time: number) => (1000 * time) / wordsIn(text);
  const [onSmall = [], onLarge = []] = byTurns(ROUNDS, [() => repeated(20, () => check(small)), () => check(large)]);
  const cold = perWord(large, median(onLarge));
  const ratios = onLarge.map((time, round) => perWord(large, time) / perWord(small, (onSmall[round] ?? 0) / 20));
  return {
    title: 'Throughput',
    how: 'A new session for each text, so nothing of it has been read before; the engine is warm. Medians of five rounds.',
    rows: [
      atMost('1,000 words, all rules and the learned part', cold, 5, ms),
      atMost('cost of a word in 1 MB, beside one in 10 kB', median(ratios), 1.5, times),
      ...edits(),
    ],
  };
}

function repeated(count: number, work: () => unknown): void {
  for (let i = 0; i < count; i++) work();
}

/** One letter more or less in the middle of long texts. */
function edits(): Row[] {
  const time = (length: number) => {
    const text = minutes(length);
    const session = openSession();
    session.update(text);
    const middle = text.indexOf(' ', length / 2);
    const typed = 'Han var ofte syk i vår. ';
    const all = Array.from(typed, (_, at) => {
      const next = text.slice(0, middle) + typed.slice(0, at + 1) + text.slice(middle);
      return timed(() => session.update(next));
    });
    return { letter: median(all), whole: timed(() => check(text)) };
  };
  const [at20, at100] = [time(20_000), time(100_000)];
  return [
    { what: 'one letter typed in 20 kB', value: ms(at20.letter) },
    { what: 'one letter typed in 100 kB', value: ms(at100.letter) },
    { what: 'the same beside checking 100 kB anew', value: times(at100.letter / at100.whole) },
  ];
}

async function beside(): Promise<Section> {
  const [own, other] = [minutes(LENGTH), english(LENGTH)];
  const all = await engines();
  const lint = await harper();
  await lint(other);
  const works = [
    () => check(own),
    () => onePass(own),
    ...all.map(
      ({ check }) =>
        () =>
          check(other),
    ),
  ];
  byTurns(2, works);
  const [saklig = [], pass = [], ...others] = byTurns(ROUNDS, works);
  const linting: number[] = [];
  for (let round = 0; round < 5; round++) linting.push(await timedAsync(() => lint(other)));
  const against = (rivals: readonly number[]) => median(rivals) / median(saklig);
  const session = openSession();
  session.update(own);
  const keys = Array.from({ length: 60 }, (_, at) => {
    const next = `${own.slice(0, LENGTH / 2)}${' og det var fint'.repeat(4).slice(0, at + 1)}${own.slice(LENGTH / 2)}`;
    return timed(() => session.update(next));
  });
  return {
    title: 'Beside other checkers',
    how: `The same amount of text, ${LENGTH.toLocaleString('en')} characters, to each in its language, by turns. Figures are how many times Saklig's time each takes.`,
    rows: [
      { what: 'Saklig, the whole text', value: ms(median(saklig)) },
      { what: 'one pass over its letters', value: times(against(pass)) },
      ...all.map(({ name }, index) => ({ what: name, value: times(against(others[index] ?? [])) })),
      { what: 'harper.js', value: times(against(linting)) },
      { what: 'Saklig, one key typed in it', value: ms(median(keys)) },
      atLeast('harper.js, for the same key', median(linting) / median(keys), 20, times),
    ],
  };
}

/** The least that reading a text can cost. */
function onePass(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum = (sum + text.charCodeAt(at)) | 0;
  return sum;
}

function shapes(): Section {
  const rows = Object.entries(SHAPES).flatMap(([name, make]): Row[] => {
    const [half, whole] = [make(500_000), make(1_000_000)];
    const [onHalf = [], onWhole = []] = byTurns(3, [() => check(half), () => check(whole)]);
    const growth = median(onWhole) / median(onHalf);
    return [
      { what: `1 MB of ${name}`, value: ms(median(onWhole)) },
      // Twice the text takes twice the time; half as much again is for what the machine does meanwhile.
      atMost(`beside half of it`, growth, 3, times),
    ];
  });
  return { title: 'Odd shapes', how: 'A megabyte of each, checked as a whole, beside half a megabyte.', rows };
}
