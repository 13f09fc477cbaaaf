export default {
  name: 'textarea with autosize',
  async build(place) {
    const { default: autosize } = await import('autosize');
    place.innerHTML = '<textarea class="field" style="min-height: 0" rows="1" aria-label="Referat"></textarea>';
    const field = place.firstChild;
    autosize(field);
    return { field: () => field, saved: () => field.value };
  },
};
