export default {
  name: 'canvas editor (as Google Docs)',
  unreachable: 'draws its text in a canvas and takes its keys through a frame that nobody sees',
  build(place) {
    place.innerHTML = `
      <canvas width="1000" height="300" tabindex="-1" style="border: 1px solid"></canvas>
      <iframe title="Taster" style="position: absolute; left: 20px; top: 20px; width: 1px; height: 1px; border: 0"></iframe>`;
    const [canvas, frame] = place.children;
    const sink = frame.contentDocument.body;
    sink.contentEditable = 'true';
    const pen = canvas.getContext('2d');
    let text = '';
    sink.addEventListener('beforeinput', (event) => {
      event.preventDefault();
      text += event.data ?? '';
      pen.font = '16px monospace';
      pen.fillText(text, 10, 30);
    });
    canvas.addEventListener('mousedown', (event) => {
      event.preventDefault();
      sink.focus();
    });
    return { field: () => canvas, saved: () => text };
  },
};
