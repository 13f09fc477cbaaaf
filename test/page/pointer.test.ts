// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import type { Finding } from '../../src/checker/report';
import { watchPointer } from '../../src/page/pointer';

afterEach(() => {
  vi.useRealTimers();
});

test('a card opens where the pointer comes to rest, and not when the page moves under a pointer that lies still', () => {
  vi.useFakeTimers();
  const field = document.createElement('div');
  const rested = vi.fn();
  watchPointer(field, { at: () => ({}) as Finding, clicked: vi.fn(), rested });
  const move = (screenX: number) => {
    const event = new PointerEvent('pointermove', { pointerType: 'mouse', screenX });
    Object.defineProperty(event, 'isTrusted', { value: true });
    field.dispatchEvent(event);
    vi.runAllTimers();
  };
  move(5);
  expect(rested).toHaveBeenCalledTimes(1);
  move(5);
  expect(rested).toHaveBeenCalledTimes(1);
  move(6);
  expect(rested).toHaveBeenCalledTimes(2);
});
