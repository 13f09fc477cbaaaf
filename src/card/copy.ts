/**
 * Puts text on the clipboard from a click. By a copy event, since `navigator.clipboard` is absent on http pages and refused in
 * many frames, where HR systems keep their editors.
 * @returns whether the browser took it
 */
export function copyText(text: string): boolean {
  let taken = false;
  const give = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
    taken = true;
  };
  addEventListener('copy', give, { capture: true, once: true });
  document.execCommand('copy');
  removeEventListener('copy', give, { capture: true });
  return taken;
}
