export default {
  name: 'Draft.js',
  async build(place) {
    const [{ createElement, useState }, { flushSync }, { createRoot }, draft] = await Promise.all([
      import('react'),
      import('react-dom'),
      import('react-dom/client'),
      import('draft-js'),
      import('draft-js/dist/Draft.css'),
    ]);
    const { Editor, EditorState, convertToRaw } = draft.default ?? draft;
    let state;
    function Minutes() {
      const [editorState, onChange] = useState(() => EditorState.createEmpty());
      state = editorState;
      return createElement('div', { className: 'field' }, createElement(Editor, { editorState, onChange }));
    }
    const root = createRoot(place);
    const render = () => flushSync(() => root.render(createElement(Minutes)));
    render();
    /** Block keys are drawn by lot. */
    const saved = () =>
      JSON.stringify(convertToRaw(state.getCurrentContent()).blocks.map(({ key, ...block }) => block));
    return { field: () => place.querySelector('[contenteditable]'), saved, render };
  },
};
