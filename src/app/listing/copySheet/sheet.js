'use strict';
const TEXTS = {
  en: { other: 'हिन्दी', note: 'Open the storefront’s form beside this page; each button copies one field. What is to be done step by step stands in checklist.txt.', find: 'Find an item', copy: 'Copy', copyOf: 'Copy', shown: 'shown', characters: 'characters', bytes: 'bytes' },
  hi: { other: 'English', note: 'स्टोरफ़्रंट का फ़ॉर्म इस पेज के साथ खोलें; हर बटन एक फ़ील्ड कॉपी करता है। क़दम-दर-क़दम क्या करना है, यह checklist.txt में है।', find: 'आइटम खोजें', copy: 'कॉपी', copyOf: 'कॉपी करें:', shown: 'दिख रहे हैं', characters: 'अक्षर', bytes: 'बाइट' },
};
let language = navigator.language.startsWith('hi') ? 'hi' : 'en';
const by = (id) => document.getElementById(id);

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

function find() {
  const words = by('find').value.trim().toLowerCase().split(/\s+/u);
  const all = [...document.querySelectorAll('details')];
  for (const one of all) one.hidden = !words.every((word) => one.querySelector('summary').textContent.toLowerCase().includes(word));
  const seen = all.filter((one) => !one.hidden);
  if (seen.length === 1) seen[0].open = true;
  by('found').textContent = `${seen.length} / ${all.length} ${TEXTS[language].shown}`;
}

function speak() {
  const t = TEXTS[language];
  document.documentElement.lang = language;
  for (const one of document.querySelectorAll('[data-text]')) one.textContent = t[one.dataset.text];
  for (const one of document.querySelectorAll('.deed button')) {
    one.textContent = t.copy;
    one.setAttribute('aria-label', `${t.copyOf} ${one.closest('tr').querySelector('th').textContent}`);
  }
  for (const one of document.querySelectorAll('.count')) {
    const [characters, bytes] = one.dataset.count.split(' ');
    one.textContent = bytes ? `${characters} (${bytes} ${t.bytes})` : characters;
    one.title = t.characters;
  }
  find();
}

document.addEventListener('click', (event) => {
  const button = event.target.closest('.deed button');
  if (button) void copy(button);
});
by('find').addEventListener('input', find);
by('language').addEventListener('click', () => {
  language = language === 'en' ? 'hi' : 'en';
  speak();
});
speak();
