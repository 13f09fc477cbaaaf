import { expect, test, vi } from 'vitest';
import { handle } from '../../src/messages/messages';

const handlers = {
  counted: vi.fn(() => 'counted'),
  left: vi.fn(() => 'left'),
  explain: vi.fn(() => 'explain'),
  put: vi.fn(() => 'put'),
};
const ask = (message: unknown) => handle(handlers, message, undefined);

test('a known message of the right shape reaches its handler', () => {
  expect(ask({ kind: 'counted', count: 3 })).toBe('counted');
  expect(handlers.counted).toHaveBeenCalledWith({ kind: 'counted', count: 3 }, undefined);
  expect(ask({ kind: 'left' })).toBe('left');
  expect(ask({ kind: 'explain', rule: 'gen-constantly', language: 'nb', written: 'nn' })).toBe('explain');
  expect(ask({ kind: 'put', draft: 1, part: 0 })).toBe('put');
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
  [{ kind: 'put', draft: 1, part: 'plan' }],
  [{ kind: 'put', draft: 1, part: 0, wording: 'Hun er lat.' }],
])('%j goes nowhere', ([message]) => {
  vi.clearAllMocks();
  expect(ask(message)).toBeUndefined();
  for (const handler of Object.values(handlers)) expect(handler).not.toHaveBeenCalled();
});
