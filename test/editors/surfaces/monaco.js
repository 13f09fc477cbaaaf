export default {
  name: 'Monaco',
  unreachable:
    'takes its keys through an EditContext or a hidden field, and shows lines that are not edited themselves',
  async build(place) {
    const { editor } = await import('monaco-editor/editor/editor.api');
    place.style.cssText = 'width: 1000px; height: 200px';
    const monaco = editor.create(place, { language: 'plaintext', automaticLayout: false });
    return { field: () => place.querySelector('.view-lines'), saved: () => monaco.getValue() };
  },
};
