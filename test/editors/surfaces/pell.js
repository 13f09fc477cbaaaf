export default {
  name: 'Pell',
  async build(place) {
    const { init } = await import('pell');
    let html = '';
    const onChange = (changed) => {
      html = changed;
    };
    init({ element: place, onChange, defaultParagraphSeparator: 'p' });
    const field = place.querySelector('.pell-content');
    field.classList.add('field');
    return { field: () => field, saved: () => html };
  },
};
