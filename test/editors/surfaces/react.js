export default {
  name: 'React, controlled textarea',
  async build(place) {
    const [{ createElement, useState }, { flushSync }, { createRoot }] = await Promise.all([
      import('react'),
      import('react-dom'),
      import('react-dom/client'),
    ]);
    let state = '';
    function Minutes() {
      const [value, setValue] = useState('');
      state = value;
      const onChange = (event) => setValue(event.target.value);
      return createElement('textarea', { className: 'field', value, onChange });
    }
    const root = createRoot(place);
    const render = () => flushSync(() => root.render(createElement(Minutes)));
    render();
    return { field: () => place.firstChild, saved: () => state, render };
  },
};
