export default {
  name: 'frame with about:blank',
  build(place) {
    place.innerHTML = '<iframe title="Referat" src="about:blank" style="width: 1050px; height: 200px"></iframe>';
    const { contentDocument } = place.firstChild;
    const field = contentDocument.body;
    field.style.font = '16px/28px "DejaVu Sans Mono", monospace';
    field.contentEditable = 'true';
    return { field: () => field, saved: () => field.innerHTML };
  },
};
