export default {
  name: 'Jodit 4',
  async build(place) {
    const [{ Jodit }] = await Promise.all([import('jodit'), import('jodit/es2021/jodit.min.css')]);
    place.innerHTML = '<textarea></textarea>';
    // Steps of undo are noted at once, not a tenth of a second after them.
    const editor = Jodit.make(place.firstChild, { height: 300, observer: { timeout: 0 } });
    await editor.waitForReady();
    return { field: () => editor.editor, saved: () => editor.value };
  },
};
