import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Odds, OddsAfter, WideOdds } from '../../src/packing/odds';
import { NumberReader } from '../../src/packing/reader';
import { NumberWriter } from '../../src/packing/writer';

const small = fc.array(fc.nat(31), { maxLength: 400 });
const wide = fc.array(fc.oneof(fc.nat(3), fc.nat(32_766)), { maxLength: 400 });

it('gives back the numbers that went in, whatever their odds depend on', () => {
  fc.assert(
    fc.property(small, wide, (numbers, wides) => {
      const writer = new NumberWriter();
      const [written, after] = [new WideOdds(), new OddsAfter(5)];
      numbers.forEach((number, at) => void writer.number(number, after.after(numbers[at - 1] ?? 0)));
      for (const number of wides) writer.wide(number, written);

      const reader = new NumberReader(writer.text());
      const [read, before] = [new WideOdds(), new OddsAfter(5)];
      const own: number[] = [];
      for (const _ of numbers) own.push(reader.number(before.after(own.at(-1) ?? 0)));
      expect(own).toEqual(numbers);
      expect(wides.map(() => reader.wide(read))).toEqual(wides);
    }),
  );
});

it('takes next to no room for what is always the same, and no more than it must for what never is', () => {
  const length = (numbers: number[]) => {
    const writer = new NumberWriter();
    const odds = new Odds(4);
    for (const number of numbers) writer.number(number, odds);
    return atob(writer.text()).length;
  };
  const [sample = []] = fc.sample(fc.array(fc.nat(15), { minLength: 4000, maxLength: 4000 }), { numRuns: 1, seed: 1 });
  expect(length(Array.from({ length: 4000 }, () => 7))).toBeLessThan(20);
  expect(length(sample)).toBeLessThan(2100);
});

it('refuses a number that its odds do not know', () => {
  expect(() => new NumberWriter().number(16, new Odds(4))).toThrow(RangeError);
});
