export default {
  name: 'Medium-editor',
  async build(place) {
    const [{ default: MediumEditor }] = await Promise.all([
      import('medium-editor'),
      import('medium-editor/dist/css/medium-editor.css'),
    ]);
    place.innerHTML = '<div class="field"></div>';
    const editor = new MediumEditor(place.firstChild);
    return { field: () => place.firstChild, saved: () => editor.getContent() };
  },
};
