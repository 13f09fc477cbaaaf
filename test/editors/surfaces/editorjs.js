export default {
  name: 'Editor.js',
  // Each paragraph is a field of its own.
  oneLine: true,
  async build(place) {
    const { default: EditorJS } = await import('@editorjs/editorjs');
    place.innerHTML = '<style>.ce-block__content { max-width: 1000px }</style><div></div>';
    const editor = new EditorJS({ holder: place.lastChild, logLevel: 'ERROR' });
    await editor.isReady;
    const saved = async () => JSON.stringify((await editor.save()).blocks.map(({ data }) => data));
    return { field: () => place.querySelector('.ce-paragraph'), saved };
  },
};
