export default {
  name: 'Vue 3, v-model',
  async build(place) {
    const { createApp, h, ref, vModelText, withDirectives } = await import('vue');
    const text = ref('');
    const app = createApp({
      render() {
        const model = (value) => {
          text.value = value;
        };
        return withDirectives(h('textarea', { class: 'field', 'onUpdate:modelValue': model }), [
          [vModelText, text.value],
        ]);
      },
    });
    const instance = app.mount(place);
    return {
      field: () => place.querySelector('textarea'),
      saved: () => text.value,
      render: () => instance.$forceUpdate(),
    };
  },
};
