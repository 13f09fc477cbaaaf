export default {
  name: 'CKEditor 4 (frame)',
  async build(place) {
    // It loads its parts by itself, from where it lies.
    window.CKEDITOR_BASEPATH = new URL('ckeditor4/', location.href).href;
    await new Promise((onload, onerror) => {
      document.head.append(
        Object.assign(document.createElement('script'), { src: 'ckeditor4/ckeditor.js', onload, onerror }),
      );
    });
    place.innerHTML = '<textarea></textarea>';
    const editor = window.CKEDITOR.replace(place.firstChild, { versionCheck: false, entities: false });
    await new Promise((ready) => editor.on('instanceReady', ready));
    return { field: () => editor.editable().$, saved: () => editor.getData() };
  },
};
