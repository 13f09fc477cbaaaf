export default {
  name: 'TinyMCE 8 (inline)',
  async build(place) {
    const { tinyMce } = await import('./parts/tinymce.js');
    place.innerHTML = '<div class="field" style="margin-top: 60px"></div>';
    const editor = await tinyMce({ target: place.firstChild, inline: true });
    return { field: () => editor.getBody(), saved: () => editor.getContent() };
  },
};
