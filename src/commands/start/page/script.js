// What an HR system does around a draft: formats text, lets fields grow, saves.
const form = document.querySelector('#minutes');
const text = document.querySelector('#text');
const status = document.querySelector('#status');
const saved = document.querySelector('#saved');

document.execCommand('defaultParagraphSeparator', false, 'p');
for (const button of document.querySelectorAll('[data-command]')) {
  // On mousedown, so that the selection in the text is kept.
  button.addEventListener('mousedown', (event) => event.preventDefault());
  button.addEventListener('click', () => {
    text.focus();
    document.execCommand(button.dataset.command);
  });
}

const grow = (area) => {
  area.style.height = 'auto';
  area.style.height = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`;
};
for (const area of document.querySelectorAll('textarea')) {
  grow(area);
  area.addEventListener('input', () => grow(area));
}

form.addEventListener('input', () => {
  status.textContent = 'Ulagret';
  saved.textContent = '';
});
const save = (word) => {
  status.textContent = word;
  saved.textContent = `Lagret kl. ${new Date().toLocaleTimeString('nb-NO', { timeStyle: 'short' })}`;
};
form.addEventListener('submit', (event) => {
  event.preventDefault();
  save('Utkast');
});
document.querySelector('#send').addEventListener('click', () => save('Sendt'));
