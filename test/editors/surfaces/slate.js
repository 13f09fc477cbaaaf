export default {
  name: 'Slate',
  async build(place) {
    const [
      { createElement },
      { flushSync },
      { createRoot },
      { createEditor },
      { Slate, Editable, withReact },
      history,
    ] = await Promise.all([
      import('react'),
      import('react-dom'),
      import('react-dom/client'),
      import('slate'),
      import('slate-react'),
      import('slate-history'),
    ]);
    const editor = history.withHistory(withReact(createEditor()));
    const root = createRoot(place);
    const render = () =>
      flushSync(() =>
        root.render(
          createElement(
            Slate,
            { editor, initialValue: [{ type: 'paragraph', children: [{ text: '' }] }] },
            createElement(Editable, { className: 'field' }),
          ),
        ),
      );
    render();
    return {
      field: () => place.querySelector('[data-slate-editor]'),
      saved: () => JSON.stringify(editor.children),
      render,
    };
  },
};
