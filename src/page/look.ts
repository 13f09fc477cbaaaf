/** What tells that fields may look or stand otherwise than before, though they have the same size. @returns a function that stops */
export function watchLook(changed: () => void): () => void {
  let frame = 0;
  const soon = () => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      changed();
    });
  };
  // Pages change theme by a class or an attribute at the root.
  const attributes = new MutationObserver(soon);
  for (const element of document.querySelectorAll(':root, body')) attributes.observe(element, { attributes: true });
  const dark = matchMedia('(prefers-color-scheme: dark)');
  dark.addEventListener('change', soon);
  document.fonts.addEventListener('loadingdone', soon);
  addEventListener('resize', soon);
  return () => {
    cancelAnimationFrame(frame);
    attributes.disconnect();
    dark.removeEventListener('change', soon);
    document.fonts.removeEventListener('loadingdone', soon);
    removeEventListener('resize', soon);
  };
}
