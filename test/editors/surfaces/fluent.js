export default {
  name: 'Fluent UI web component',
  async build(place) {
    const { provideFluentDesignSystem, fluentTextArea } = await import('@fluentui/web-components');
    provideFluentDesignSystem().register(fluentTextArea());
    place.innerHTML = '<fluent-text-area rows="5" cols="105">Referat</fluent-text-area>';
    const host = place.firstChild;
    while (!host.shadowRoot?.querySelector('textarea')) await new Promise(requestAnimationFrame);
    host.shadowRoot.querySelector('textarea').style.font = '16px/28px "DejaVu Sans Mono", monospace';
    return { field: () => host.shadowRoot.querySelector('textarea'), saved: () => host.value };
  },
};
