export default {
  name: 'contenteditable in a closed shadow root',
  build(place) {
    // Two deep, as components in components are.
    const outer = place.attachShadow({ mode: 'closed' });
    outer.innerHTML = '<div></div>';
    const root = outer.firstChild.attachShadow({ mode: 'closed' });
    root.innerHTML = '<div contenteditable="true" style="width: 1000px; min-height: 100px"></div>';
    const field = root.firstChild;
    return { field: () => field, saved: () => field.innerHTML };
  },
};
