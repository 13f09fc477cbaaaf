export default {
  name: 'Preact, controlled textarea',
  async build(place) {
    const [{ h, render: renderIn }, { useState }] = await Promise.all([import('preact'), import('preact/hooks')]);
    let state = '';
    function Minutes() {
      const [value, setValue] = useState('');
      state = value;
      return h('textarea', { class: 'field', value, onInput: (event) => setValue(event.target.value) });
    }
    const render = () => renderIn(h(Minutes), place);
    render();
    return { field: () => place.firstChild, saved: () => state, render };
  },
};
