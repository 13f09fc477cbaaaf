export default {
  name: 'contenteditable',
  build(place) {
    place.innerHTML = '<div class="field" contenteditable="true" role="textbox" aria-label="Referat"></div>';
    const field = place.firstChild;
    return { field: () => field, saved: () => field.innerHTML };
  },
};
