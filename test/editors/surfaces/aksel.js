export default {
  name: 'Aksel Textarea (NAV)',
  async build(place) {
    const [{ createElement, useState }, { flushSync }, { createRoot }, { Textarea }] = await Promise.all([
      import('react'),
      import('react-dom'),
      import('react-dom/client'),
      import('@navikt/ds-react/Textarea'),
      import('@navikt/ds-css'),
    ]);
    let state = '';
    function Minutes() {
      const [value, setValue] = useState('');
      state = value;
      return createElement(Textarea, { label: 'Referat', value, onChange: (event) => setValue(event.target.value) });
    }
    const root = createRoot(place);
    const render = () => flushSync(() => root.render(createElement(Minutes)));
    render();
    return { field: () => place.querySelector('textarea:not([aria-hidden])'), saved: () => state, render };
  },
};
