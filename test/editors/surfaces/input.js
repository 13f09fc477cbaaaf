export default {
  name: 'input',
  oneLine: true,
  build(place) {
    place.innerHTML = '<input class="field" type="text" style="min-height: 0" aria-label="Referat">';
    const field = place.firstChild;
    return { field: () => field, saved: () => field.value };
  },
};
