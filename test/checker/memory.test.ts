import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { openSession } from '../../src/checker/session';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const held = (): number => {
  collect();
  return process.memoryUsage().heapUsed / 2 ** 20;
};

/** A word that was never written before, as names and typing errors are. */
const word = (number: number): string => `ord${number.toString(36)}`;

it('holds no more after a day of typing than after an hour', { timeout: 300_000 }, () => {
  const session = openSession();
  const lines = Array.from({ length: 5 }, (_, line) => `Vi snakket om ${word(line)} og ble enige.`);
  const type = (from: number, to: number) => {
    for (let edit = from; edit < to; edit++) {
      lines[edit % lines.length] = `Han var syk. Vi snakket om ${word(edit)}.`;
      session.update(lines.join('\n'));
    }
  };
  // Words are remembered, up to so many of them; that is reached within the first part.
  type(0, 45_000);
  const before = held();
  type(45_000, 100_000);
  expect(held() - before).toBeLessThan(4);
});
