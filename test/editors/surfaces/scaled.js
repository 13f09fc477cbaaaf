export default {
  name: 'textarea under a CSS transform and zoom',
  build(place) {
    place.innerHTML =
      '<div style="transform: translate(50px, 10px) scale(1.05); zoom: 1.05"><textarea class="field" aria-label="Referat"></textarea></div>';
    const field = place.querySelector('textarea');
    return { field: () => field, saved: () => field.value };
  },
};
