export default {
  name: 'CodeMirror 5, contenteditable',
  async build(place) {
    const [{ default: CodeMirror }] = await Promise.all([
      import('codemirror5'),
      import('codemirror5/lib/codemirror.css'),
    ]);
    const editor = CodeMirror(place, { lineWrapping: true, inputStyle: 'contenteditable' });
    return { field: () => place.querySelector('.CodeMirror-code'), saved: () => editor.getValue() };
  },
};
