import { expect, test, vi } from 'vitest';
import { handle } from '../../src/messages/messages';

const handlers = {
  counted: vi.fn(() => 'counted'),
  left: vi.fn(() => 'left'),
  explain: vi.fn(() => 'explain'),
};
const ask = (message: unknown) => handle(handlers, message, undefined);

test('a known message of the right shape reaches its handler', () => {
  expect(ask({ kind: 'counted', count: 3 })).toBe('counted');
  expect(handlers.counted).toHaveBeenCalledWith({ kind: 'counted', count: 3 }, undefined);
  expect(ask({ kind: 'left' })).toBe('left');
  expect(ask({ kind: 'explain', rule: 'gen-constantly', language: 'nb', written: 'nn' })).toBe('explain');
});

test.for([
  [undefined],
  [null],
  ['counted'],
  [{}],
  [{ kind: 'unknown' }],
  [{ kind: 'toString' }],
  [{ kind: '__proto__' }],
  [{ kind: 'focused' }],
  [{ kind: 'counted' }],
  [{ kind: 'counted', count: '3' }],
  [{ kind: 'counted', count: Number.NaN }],
  [{ kind: 'counted', count: 3, more: 1 }],
  [{ kind: 'left', count: 3 }],
  [{ kind: 'explain', rule: 3, language: 'nb', written: 'nn' }],
  [{ kind: 'explain', rule: 'gen-constantly', language: 'nb' }],
])('%j goes nowhere', ([message]) => {
  handlers.counted.mockClear();
  expect(ask(message)).toBeUndefined();
  expect(handlers.counted).not.toHaveBeenCalled();
});
