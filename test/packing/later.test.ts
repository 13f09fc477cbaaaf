import { expect, it } from 'vitest';
import { Later } from '../../src/packing/later';

function counting() {
  const done: number[] = [];
  const later = new Later(function* () {
    for (let step = 1; step <= 3; step++) {
      done.push(step);
      yield;
    }
    return done.length;
  });
  return { done, later };
}

it('does nothing before it is asked to', () => {
  expect(counting().done).toEqual([]);
});

it('does a step at a time, and says when none was left', () => {
  const { done, later } = counting();
  expect([later.step(), later.step()]).toEqual([true, true]);
  expect(done).toEqual([1, 2]);
  expect([later.step(), later.step(), later.step()]).toEqual([true, true, false]);
  expect(later.get()).toBe(3);
});

it('does all that is left when it is needed, once', () => {
  const { done, later } = counting();
  later.step();
  expect([later.get(), later.get()]).toEqual([3, 3]);
  expect(done).toEqual([1, 2, 3]);
});
