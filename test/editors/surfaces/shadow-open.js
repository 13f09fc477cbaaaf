export default {
  name: 'contenteditable in an open shadow root',
  build(place) {
    const root = place.attachShadow({ mode: 'open' });
    root.innerHTML = '<div contenteditable="true" style="width: 1000px; min-height: 100px"></div>';
    const field = root.firstChild;
    return { field: () => field, saved: () => field.innerHTML };
  },
};
