export default {
  name: 'CodeMirror 6',
  async build(place) {
    const { basicSetup, EditorView } = await import('codemirror');
    const view = new EditorView({ parent: place, extensions: [basicSetup, EditorView.lineWrapping] });
    return { field: () => view.contentDOM, saved: () => view.state.doc.toString() };
  },
};
