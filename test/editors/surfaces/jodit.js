export default {
  name: 'Jodit 4',
  async build(place) {
    const [{ Jodit }] = await Promise.all([import('jodit'), import('jodit/es2021/jodit.min.css')]);
    place.innerHTML = '<textarea></textarea>';
    const editor = Jodit.make(place.firstChild, { height: 300 });
    await editor.waitForReady();
    // It notes steps of undo a tenth of a second after them.
    const settled = () => editor.history.startValue.html === editor.getNativeEditorValue();
    return { field: () => editor.editor, saved: () => editor.value, settled };
  },
};
