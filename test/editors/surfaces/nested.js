export default {
  name: 'contenteditable within another',
  build(place) {
    // As editors have it for tables and boxes: a part that can't be edited, and in it one that can.
    place.innerHTML = `
      <div contenteditable="true" style="width: 1050px"><p>Samtale i mai</p>
        <table contenteditable="false"><tbody><tr><td>Referat</td>
          <td contenteditable="true" style="width: 950px; height: 100px"></td></tr></tbody></table>
      </div>`;
    const field = place.querySelector('td[contenteditable]');
    return { field: () => field, saved: () => place.innerHTML };
  },
};
