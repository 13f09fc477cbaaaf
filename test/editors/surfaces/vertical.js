export default {
  name: 'contenteditable in vertical writing',
  vertical: true,
  build(place) {
    place.innerHTML =
      '<div class="field" contenteditable="true" style="writing-mode: vertical-rl; font-size: 14px; width: 300px; height: 800px"></div>';
    const field = place.firstChild;
    return { field: () => field, saved: () => field.innerHTML };
  },
};
