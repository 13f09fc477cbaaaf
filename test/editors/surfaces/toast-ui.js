export default {
  name: 'Toast UI Editor 3',
  async build(place) {
    const [{ Editor }] = await Promise.all([
      import('@toast-ui/editor'),
      import('@toast-ui/editor/dist/toastui-editor.css'),
    ]);
    const editor = new Editor({
      el: place,
      height: '300px',
      initialEditType: 'wysiwyg',
      usageStatistics: false,
      autofocus: false,
    });
    return {
      field: () => place.querySelector('.toastui-editor-ww-container .ProseMirror'),
      saved: () => editor.getHTML(),
    };
  },
};
