export default {
  name: 'Trix 2',
  // An Enter that a tool presses is one line break to it at one time, and two at another.
  oneLine: true,
  async build(place) {
    await Promise.all([import('trix'), import('trix/dist/trix.css')]);
    place.innerHTML = '<input id="minutes" type="hidden"><trix-editor class="field" input="minutes"></trix-editor>';
    const field = place.querySelector('trix-editor');
    return { field: () => field, saved: () => field.value };
  },
};
