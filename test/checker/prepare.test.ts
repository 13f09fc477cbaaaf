import { expect, it } from 'vitest';
import { check } from '../../src/checker';
import { prepare } from '../../src/checker/prepare';

it('unpacks what the checker knows in many steps, and then nothing is left to do', () => {
  let steps = 0;
  while (prepare()) steps++;
  expect(steps).toBeGreaterThan(20);
  expect(prepare()).toBe(false);
  expect(check('Hun var sykmeldt i mars.').findings).toHaveLength(1);
  // Nothing that a check needs was left for the check to unpack, or unpacked anew.
  expect(prepare()).toBe(false);
});
