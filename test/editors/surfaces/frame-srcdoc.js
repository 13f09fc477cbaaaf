export default {
  name: 'frame with srcdoc',
  async build(place) {
    place.innerHTML = '<iframe title="Referat" style="width: 1050px; height: 200px"></iframe>';
    const frame = place.firstChild;
    frame.srcdoc = '<body contenteditable style="font: 16px/28px DejaVu Sans Mono, monospace"></body>';
    await new Promise((loaded) => {
      frame.onload = loaded;
    });
    return { field: () => frame.contentDocument.body, saved: () => frame.contentDocument.body.innerHTML };
  },
};
