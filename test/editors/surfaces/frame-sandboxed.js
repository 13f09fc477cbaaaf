export default {
  name: 'sandboxed frame',
  build(place) {
    if (location.search.includes('inner')) {
      place.innerHTML = '<textarea class="field" aria-label="Referat"></textarea>';
      const field = place.firstChild;
      return { field: () => field, saved: () => field.value };
    }
    place.innerHTML = '<iframe title="Referat" sandbox="allow-scripts" style="width: 1150px; height: 500px"></iframe>';
    place.firstChild.src = `page.html${location.search}&inner`;
    return undefined;
  },
};
