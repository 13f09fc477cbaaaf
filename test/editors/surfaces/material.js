export default {
  name: 'Material UI, autosized textarea',
  async build(place) {
    const [{ createElement, useState }, { flushSync }, { createRoot }, { default: TextField }] = await Promise.all([
      import('react'),
      import('react-dom'),
      import('react-dom/client'),
      import('@mui/material/TextField'),
    ]);
    let state = '';
    function Minutes() {
      const [value, setValue] = useState('');
      state = value;
      const onChange = (event) => setValue(event.target.value);
      return createElement(TextField, {
        label: 'Referat',
        multiline: true,
        fullWidth: true,
        minRows: 3,
        value,
        onChange,
      });
    }
    const root = createRoot(place);
    const render = () => flushSync(() => root.render(createElement(Minutes)));
    render();
    return { field: () => place.querySelector('textarea'), saved: () => state, render };
  },
};
