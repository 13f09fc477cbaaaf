export default {
  name: 'CKEditor 5',
  async build(place) {
    const [{ ClassicEditor, Essentials, Paragraph, Bold, Italic, List }] = await Promise.all([
      import('ckeditor5'),
      import('ckeditor5/ckeditor5.css'),
    ]);
    place.innerHTML = '<div></div>';
    const editor = await ClassicEditor.create(place.firstChild, {
      licenseKey: 'GPL',
      plugins: [Essentials, Paragraph, Bold, Italic, List],
      toolbar: ['bold', 'italic', 'bulletedList'],
    });
    return { field: () => editor.editing.view.getDomRoot(), saved: () => editor.getData() };
  },
};
