export default {
  name: 'document in design mode (frame)',
  build(place) {
    place.innerHTML = '<iframe title="Referat" style="width: 1050px; height: 200px"></iframe>';
    const { contentDocument } = place.firstChild;
    contentDocument.body.style.font = '16px/28px "DejaVu Sans Mono", monospace';
    contentDocument.designMode = 'on';
    return { field: () => contentDocument.body, saved: () => contentDocument.body.innerHTML };
  },
};
