export default {
  name: 'textarea',
  build(place) {
    place.innerHTML = '<textarea class="field" aria-label="Referat"></textarea>';
    const field = place.firstChild;
    return { field: () => field, saved: () => field.value };
  },
};
