export default {
  name: 'TinyMCE 8 (frame)',
  async build(place) {
    const { tinyMce } = await import('./parts/tinymce.js');
    place.innerHTML = '<textarea></textarea>';
    const editor = await tinyMce({ target: place.firstChild, height: 300 });
    return { field: () => editor.getBody(), saved: () => editor.getContent() };
  },
};
