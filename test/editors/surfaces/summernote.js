export default {
  name: 'Summernote (jQuery 3)',
  async build(place) {
    const { default: jQuery } = await import('jquery');
    Object.assign(window, { $: jQuery, jQuery });
    await Promise.all([import('summernote/dist/summernote-lite.js'), import('summernote/dist/summernote-lite.css')]);
    place.innerHTML = '<div></div>';
    const editor = jQuery(place.firstChild).summernote({ height: 200 });
    return { field: () => place.querySelector('.note-editable'), saved: () => editor.summernote('code') };
  },
};
