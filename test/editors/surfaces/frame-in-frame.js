export default {
  name: 'frame in a frame',
  build(place) {
    place.innerHTML = '<iframe title="Ytre" style="width: 1150px; height: 400px; padding: 5px"></iframe>';
    const outer = place.firstChild.contentDocument;
    outer.body.innerHTML = '<iframe title="Referat" style="width: 1080px; height: 300px; border: 4px solid"></iframe>';
    const inner = outer.body.firstChild.contentDocument;
    inner.body.innerHTML =
      '<textarea style="font: 16px/28px DejaVu Sans Mono, monospace; width: 1000px; height: 120px" aria-label="Referat"></textarea>';
    const field = inner.body.firstChild;
    return { field: () => field, saved: () => field.value };
  },
};
