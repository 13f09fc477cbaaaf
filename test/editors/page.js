import { measure } from '../e2e/places';
import { LINES } from './lines';

/** Builds the surface that the address names, and gives the suite its hands: `window.surface`. */
const name = new URL(location.href).searchParams.get('surface');
const surfaces = import.meta.glob('./surfaces/*.js', { import: 'default' });
const { build, oneStep = 0 } = await surfaces[`./surfaces/${name}.js`]();
const built = await build(document.querySelector('#place'), LINES.join('\n'));

/** Where a box of the field's own document is in this page, through the frames between. */
function inPage({ x, y, width, height }, view) {
  for (let frame = view === window ? null : view.frameElement; frame; frame = view.frameElement) {
    const outer = frame.getBoundingClientRect();
    x += outer.x + frame.clientLeft;
    y += outer.y + frame.clientTop;
    view = frame.ownerDocument.defaultView;
    if (view === window) break;
  }
  return { x, y, width, height };
}

if (built) {
  let changed = 0;
  const noted = () => {
    changed = performance.now();
  };
  new MutationObserver(noted).observe(built.field(), { childList: true, characterData: true, subtree: true });
  const view = () => built.field().ownerDocument.defaultView;
  window.surface = {
    saved: () => built.saved(),
    render: built.render,
    settled: () => performance.now() - changed >= oneStep && (built.settled?.() ?? true),
    box: () => inPage(built.field().getBoundingClientRect(), view()),
    place: (words) => {
      const box = measure(built.field(), words);
      return box && inPage(box, view());
    },
    /** The element with the focus, through frames and shadow roots that scripts may enter. */
    focused: () => {
      const root = built.field().getRootNode();
      return root.activeElement === built.field() || built.field().contains(root.activeElement);
    },
  };
}
