export default {
  name: 'Quill 2',
  oneStep: 1000,
  async build(place) {
    const [{ default: Quill }] = await Promise.all([import('quill'), import('quill/dist/quill.snow.css')]);
    place.innerHTML = '<div style="font: inherit; height: 200px"></div>';
    const quill = new Quill(place.firstChild, { theme: 'snow' });
    return { field: () => quill.root, saved: () => JSON.stringify(quill.getContents()) + quill.getSemanticHTML() };
  },
};
