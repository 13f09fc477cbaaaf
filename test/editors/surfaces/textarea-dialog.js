export default {
  name: 'textarea in a modal dialog, added later',
  async build(place) {
    const dialog = document.createElement('dialog');
    dialog.style.cssText = 'width: 1050px; overflow: hidden';
    place.append(dialog);
    dialog.showModal();
    await new Promise(requestAnimationFrame);
    dialog.innerHTML = '<textarea class="field" aria-label="Referat"></textarea>';
    const field = dialog.firstChild;
    return { field: () => field, saved: () => field.value };
  },
};
