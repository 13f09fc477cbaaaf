const UNDO =
  'Squire notes its steps of undo at some keys only: as with words that are dictated, undo takes back what was typed just before as well';

export default {
  name: 'Squire',
  fails: { chromium: { strikes: UNDO, rewrites: UNDO }, firefox: { strikes: UNDO, rewrites: UNDO } },
  async build(place) {
    const { default: Squire } = await import('squire-rte');
    place.innerHTML = '<div class="field"></div>';
    const editor = new Squire(place.firstChild, {
      sanitizeToDOMFragment: (html) => document.createRange().createContextualFragment(html),
    });
    return { field: () => place.firstChild, saved: () => editor.getHTML() };
  },
};
