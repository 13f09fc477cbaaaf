export default {
  name: 'contenteditable taller than the window',
  build(place) {
    place.innerHTML = '<div class="field" contenteditable="true" style="min-height: 3000px"></div>';
    const field = place.firstChild;
    return { field: () => field, saved: () => field.innerHTML };
  },
};
