export default {
  name: 'textarea in nested scroll containers',
  build(place) {
    place.innerHTML = `
      <div style="height: 300px; overflow: auto"><div style="height: 90px"></div>
        <div style="height: 260px; overflow: auto"><div style="height: 150px"></div>
          <textarea class="field" aria-label="Referat"></textarea><div style="height: 400px"></div>
        </div><div style="height: 300px"></div>
      </div>`;
    const [outer, inner] = [place.firstElementChild, place.firstElementChild.children[1]];
    inner.scrollTop = 100;
    outer.scrollTop = 60;
    const field = place.querySelector('textarea');
    return { field: () => field, saved: () => field.value };
  },
};
