/** How long a card that had something over it must have been free before a click on it counts, in milliseconds. */
const SETTLING = 500;

/**
 * Lets only those clicks through to a card that are real and meant for it: a page can lay something over the card that clicks
 * go through. Chromium says whether the card can be seen; elsewhere it goes back on top when something else comes there.
 * @returns a function that stops
 */
export function guardClicks(card: HTMLElement, onTop: () => void): () => void {
  let isCovered = false;
  let freeSince = Number.NEGATIVE_INFINITY;
  const observer = new IntersectionObserver(
    (entries) => {
      const { isVisible } = entries.at(-1) as IntersectionObserverEntry & { isVisible?: boolean };
      isCovered = isVisible === false;
    },
    { trackVisibility: true, delay: 100 } as IntersectionObserverInit,
  );
  const page = card.ownerDocument.defaultView ?? window;
  // Within a frame, whatever lies over any part of the frame counts, such as a header that stays: too much to go by.
  if (page.parent === page) observer.observe(card);

  // The first event comes at once and the second soon after, when the other stands in the top layer.
  const toggled = (event: Event) => {
    if ((event as ToggleEvent).newState !== 'open') return;
    freeSince = performance.now();
    if (event.type === 'toggle') onTop();
  };
  for (const kind of ['beforetoggle', 'toggle']) page.addEventListener(kind, toggled, true);

  const guard = (event: Event) => {
    const isSeen = !isCovered && card.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    if (event.isTrusted && isSeen && performance.now() - freeSince > SETTLING) return;
    event.preventDefault();
    event.stopPropagation();
  };
  card.addEventListener('click', guard, true);
  return () => {
    observer.disconnect();
    for (const kind of ['beforetoggle', 'toggle']) page.removeEventListener(kind, toggled, true);
  };
}
