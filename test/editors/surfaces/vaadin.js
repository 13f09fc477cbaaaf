export default {
  name: 'Vaadin text area',
  async build(place) {
    await import('@vaadin/text-area');
    place.innerHTML = '<vaadin-text-area label="Referat" style="width: 1050px"></vaadin-text-area>';
    const host = place.firstChild;
    return { field: () => host.querySelector('textarea'), saved: () => host.value };
  },
};
