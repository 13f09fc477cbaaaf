export default {
  name: 'Shoelace textarea',
  async build(place) {
    await Promise.all([
      import('@shoelace-style/shoelace/dist/components/textarea/textarea.js'),
      import('@shoelace-style/shoelace/dist/themes/light.css'),
    ]);
    place.innerHTML = '<sl-textarea label="Referat" style="width: 1050px"></sl-textarea>';
    const host = place.firstChild;
    await host.updateComplete;
    return { field: () => host.shadowRoot.querySelector('textarea'), saved: () => host.value };
  },
};
