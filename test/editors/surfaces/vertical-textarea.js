export default {
  name: 'textarea in vertical writing',
  vertical: true,
  build(place) {
    place.innerHTML =
      '<textarea class="field" style="writing-mode: vertical-rl; font-size: 14px; width: 300px; height: 800px" aria-label="Referat"></textarea>';
    const field = place.firstChild;
    return { field: () => field, saved: () => field.value };
  },
};
