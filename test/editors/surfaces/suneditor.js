export default {
  name: 'SunEditor 3',
  async build(place) {
    const [{ default: suneditor }] = await Promise.all([
      import('suneditor'),
      import('suneditor/css/editor'),
      import('suneditor/css/contents'),
    ]);
    place.innerHTML = '<textarea></textarea>';
    let noted = '';
    const onChange = ({ data }) => {
      noted = data;
    };
    const editor = suneditor.create(place.firstChild, {
      height: '300px',
      buttonList: [['bold']],
      events: { onChange },
    });
    const field = () => place.querySelector('.sun-editor-editable');
    // It notes steps of undo some time after them, and tells of it.
    return { field, saved: () => editor.$.html.get(), settled: () => noted === field().innerHTML };
  },
};
