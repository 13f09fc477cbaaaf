export default {
  name: 'CodeMirror 5 with a hidden field',
  unreachable: 'takes its keys through a hidden field, and shows lines that are not edited themselves',
  async build(place) {
    const [{ default: CodeMirror }] = await Promise.all([
      import('codemirror5'),
      import('codemirror5/lib/codemirror.css'),
    ]);
    const editor = CodeMirror(place, { lineWrapping: true });
    return { field: () => place.querySelector('.CodeMirror-lines'), saved: () => editor.getValue() };
  },
};
