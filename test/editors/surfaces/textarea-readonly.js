export default {
  name: 'textarea, read-only',
  readOnly: true,
  build(place, draft) {
    place.innerHTML = '<textarea class="field" readonly aria-label="Referat"></textarea>';
    const field = place.firstChild;
    field.value = draft;
    return { field: () => field, saved: () => field.value };
  },
};
