export default {
  name: 'contenteditable="plaintext-only"',
  build(place) {
    place.innerHTML =
      '<div class="field" contenteditable="plaintext-only" spellcheck="false" style="white-space: pre-wrap"></div>';
    const field = place.firstChild;
    return { field: () => field, saved: () => field.innerHTML };
  },
};
