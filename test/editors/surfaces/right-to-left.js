export default {
  name: 'textarea on a right-to-left page',
  build(place) {
    document.documentElement.dir = 'rtl';
    place.innerHTML = '<textarea class="field" dir="ltr" aria-label="Referat"></textarea>';
    const field = place.firstChild;
    return { field: () => field, saved: () => field.value };
  },
};
