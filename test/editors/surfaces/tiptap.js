export default {
  name: 'TipTap 3',
  async build(place) {
    const [{ Editor }, { default: StarterKit }] = await Promise.all([
      import('@tiptap/core'),
      import('@tiptap/starter-kit'),
    ]);
    const editor = new Editor({ element: place, extensions: [StarterKit] });
    editor.view.dom.classList.add('field');
    return { field: () => editor.view.dom, saved: () => editor.getHTML() };
  },
};
