export default {
  name: 'Fluent UI React, controlled',
  async build(place) {
    const [
      { createElement, useState },
      { flushSync },
      { createRoot },
      { FluentProvider },
      { Textarea },
      { webLightTheme },
    ] = await Promise.all([
      import('react'),
      import('react-dom'),
      import('react-dom/client'),
      import('@fluentui/react-provider'),
      import('@fluentui/react-textarea'),
      import('@fluentui/react-theme'),
    ]);
    let state = '';
    function Minutes() {
      const [value, setValue] = useState('');
      state = value;
      const onChange = (_, data) => setValue(data.value);
      const textarea = { style: { font: '16px/28px "DejaVu Sans Mono", monospace', width: '1000px' } };
      return createElement(Textarea, { value, onChange, textarea });
    }
    const root = createRoot(place);
    const app = () => createElement(FluentProvider, { theme: webLightTheme }, createElement(Minutes));
    const render = () => flushSync(() => root.render(app()));
    render();
    return { field: () => place.querySelector('textarea'), saved: () => state, render };
  },
};
