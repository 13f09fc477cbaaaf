export default {
  name: 'textarea in a closed shadow root',
  build(place) {
    const root = place.attachShadow({ mode: 'closed' });
    root.innerHTML =
      '<textarea style="font: inherit; color: inherit; width: 1000px; height: 100px" aria-label="Referat"></textarea>';
    const field = root.firstChild;
    return { field: () => field, saved: () => field.value };
  },
};
