export default {
  name: 'contenteditable under a strict CSP with Trusted Types',
  query: 'strict',
  build(place) {
    const field = document.createElement('div');
    field.className = 'field';
    field.contentEditable = 'true';
    place.append(field);
    return { field: () => field, saved: () => field.innerHTML };
  },
};
