export default {
  name: 'UI5 TextArea (SAP)',
  async build(place) {
    await import('@ui5/webcomponents/dist/TextArea.js');
    place.innerHTML = '<ui5-textarea rows="5" style="width: 1050px"></ui5-textarea>';
    const host = place.firstChild;
    while (!host.shadowRoot?.querySelector('textarea')) await new Promise(requestAnimationFrame);
    return { field: () => host.shadowRoot.querySelector('textarea'), saved: () => host.value };
  },
};
