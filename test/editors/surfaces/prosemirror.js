export default {
  name: 'ProseMirror',
  async build(place) {
    const [{ EditorState }, { EditorView }, { DOMSerializer }, { schema }, { history, undo }, { keymap }, commands] =
      await Promise.all([
        import('prosemirror-state'),
        import('prosemirror-view'),
        import('prosemirror-model'),
        import('prosemirror-schema-basic'),
        import('prosemirror-history'),
        import('prosemirror-keymap'),
        import('prosemirror-commands'),
        import('prosemirror-view/style/prosemirror.css'),
      ]);
    const plugins = [history(), keymap({ 'Mod-z': undo }), keymap(commands.baseKeymap)];
    const view = new EditorView(place, { state: EditorState.create({ schema, plugins }) });
    view.dom.classList.add('field');
    const saved = () => {
      const holder = document.createElement('div');
      holder.append(DOMSerializer.fromSchema(schema).serializeFragment(view.state.doc.content));
      return holder.innerHTML;
    };
    return { field: () => view.dom, saved, render: () => view.updateState(view.state.reconfigure({ plugins })) };
  },
};
