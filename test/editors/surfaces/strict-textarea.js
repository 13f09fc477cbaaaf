export default {
  name: 'textarea under a strict CSP with Trusted Types',
  query: 'strict',
  build(place) {
    const field = document.createElement('textarea');
    field.className = 'field';
    place.append(field);
    return { field: () => field, saved: () => field.value };
  },
};
