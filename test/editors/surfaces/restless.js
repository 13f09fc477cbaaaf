export default {
  name: "contenteditable that another extension's script writes into all the time",
  build(place) {
    place.innerHTML = '<div class="field" contenteditable="true"></div>';
    const field = place.firstChild;
    // As grammar checkers do: elements of their own beside the text, attributes on the field and on what is in it.
    const stranger = document.createElement('stranger-overlay');
    document.body.append(stranger);
    let turn = 0;
    const disturb = () => {
      turn++;
      field.setAttribute('data-stranger', turn);
      for (const child of field.children) child.setAttribute('data-stranger', turn);
      stranger.replaceChildren(`${turn}`);
      // The same text in other nodes, and put together again.
      const walker = document.createTreeWalker(field, NodeFilter.SHOW_TEXT);
      const texts = [];
      while (walker.nextNode()) texts.push(walker.currentNode);
      for (const text of texts) text.splitText(text.length >> 1);
      field.normalize();
      requestAnimationFrame(disturb);
    };
    disturb();
    return { field: () => field, saved: () => field.innerHTML.replaceAll(/ data-stranger="\d+"/g, '') };
  },
};
