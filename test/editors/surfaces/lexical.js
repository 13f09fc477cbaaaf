export default {
  name: 'Lexical',
  async build(place) {
    const [{ createEditor }, { registerRichText }, { registerHistory, createEmptyHistoryState }] = await Promise.all([
      import('lexical'),
      import('@lexical/rich-text'),
      import('@lexical/history'),
    ]);
    place.innerHTML = '<div class="field" contenteditable="true"></div>';
    const field = place.firstChild;
    const editor = createEditor({
      onError(error) {
        throw error;
      },
    });
    registerRichText(editor);
    registerHistory(editor, createEmptyHistoryState(), 300);
    editor.setRootElement(field);
    return { field: () => field, saved: () => JSON.stringify(editor.getEditorState()) };
  },
};
