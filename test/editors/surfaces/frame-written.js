export default {
  name: 'frame after document.write',
  async build(place) {
    place.innerHTML = '<iframe title="Referat" style="width: 1050px; height: 200px"></iframe>';
    const { contentDocument } = place.firstChild;
    await new Promise(requestAnimationFrame);
    contentDocument.open();
    contentDocument.write(
      '<body style="font: 16px/28px DejaVu Sans Mono, monospace"><p contenteditable style="width: 900px; min-height: 80px">',
    );
    contentDocument.close();
    const field = () => contentDocument.querySelector('p');
    return { field, saved: () => field().innerHTML };
  },
};
