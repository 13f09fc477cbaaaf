import type { Finding } from '../checker/report';

/** How long the pointer rests on a mark before its card opens, in milliseconds; long enough not to open in passing. */
const REST = 400;

interface Pointed {
  at(x: number, y: number): Finding | undefined;
  clicked(finding: Finding): void;
  rested(finding: Finding): void;
}

/** Tells when the pointer clicks or rests on a mark of a field. The page gets every event as well. @returns a function that stops */
export function watchPointer(element: HTMLElement, { at, clicked, rested }: Pointed): () => void {
  let resting: ReturnType<typeof setTimeout> | undefined;
  let last = '';
  const click = (event: MouseEvent) => {
    const finding = event.isTrusted && event.button === 0 ? at(event.clientX, event.clientY) : undefined;
    if (finding) clicked(finding);
  };
  const move = ({ isTrusted, pointerType, buttons, clientX, clientY, screenX, screenY }: PointerEvent) => {
    // Chromium tells of a move, too, when the page moves under a pointer that lies still.
    const place = `${screenX} ${screenY}`;
    const isStill = place === last;
    last = place;
    if (isStill) return;
    clearTimeout(resting);
    if (!isTrusted || pointerType !== 'mouse' || buttons) return;
    resting = setTimeout(() => {
      const finding = at(clientX, clientY);
      if (finding) rested(finding);
    }, REST);
  };
  const leave = () => clearTimeout(resting);
  const passive = { passive: true, capture: true };
  element.addEventListener('click', click, passive);
  element.addEventListener('pointermove', move, passive);
  element.addEventListener('pointerleave', leave, passive);
  element.addEventListener('keydown', leave, passive);
  return () => {
    leave();
    element.removeEventListener('click', click, passive);
    element.removeEventListener('pointermove', move, passive);
    element.removeEventListener('pointerleave', leave, passive);
    element.removeEventListener('keydown', leave, passive);
  };
}
