export default {
  name: 'contenteditable in a popover',
  build(place) {
    place.innerHTML =
      '<div popover="manual" style="width: 1050px"><div class="field" contenteditable="true"></div></div>';
    place.firstChild.showPopover();
    const field = place.querySelector('.field');
    return { field: () => field, saved: () => field.innerHTML };
  },
};
