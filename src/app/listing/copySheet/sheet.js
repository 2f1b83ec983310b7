'use strict';
/** Copies the text beside the button; where the browser refuses its clipboard to a file, the text is selected for Ctrl+C. */
async function copy(button) {
  const cell = button.closest('tr').querySelector('.value');
  try {
    await navigator.clipboard.writeText(cell.textContent);
  } catch {
    getSelection().selectAllChildren(cell);
    document.execCommand('copy');
  }
  button.classList.add('done');
}

document.addEventListener('click', (event) => {
  const button = event.target.closest('button');
  if (button) void copy(button);
});
