const TEXTS = {
  en: {
    title: 'Verify this package', lead: 'Choose the package (.zip), or the folder it was unpacked into. Everything happens in this page, on this computer; nothing is sent.',
    zip: 'Choose the package', folder: 'Choose the unpacked folder', drop: 'or drop the package here', other: 'हिन्दी',
    reading: 'Reading…', good: 'Verified: every file is as it was packed.', bad: 'This is not the package that was made.', none: 'This is no package made by Niryat.', failed: 'The file could not be read.',
    files: 'files', day: 'day', storefront: 'storefront', profile: 'profile', products: 'items', waivers: 'gone ahead with', sum: 'SHA-256 of the whole file',
    honest: 'Whoever changes a package can change this page too. Take it from a package you trust, or compare the SHA-256 with the one the sender told you.',
    changed: 'was changed', missing: 'is missing', unsafe: 'has a name that could write outside its folder: do not unpack this zip', added: 'was added', unreadable: 'cannot be read', header: 'has another header in the zip', manifest: 'was changed', line: 'has another line in the directory at the end of the zip', end: 'The end record of the zip was changed.', repacked: 'The zip was packed again by another program.', until: 'until',
  },
  hi: {
    title: 'इस पैकेज की जाँच', lead: 'पैकेज (.zip) चुनें, या वह फ़ोल्डर जिसमें इसे खोला गया। सब कुछ इसी पेज में, इसी कंप्यूटर पर होता है; कुछ भेजा नहीं जाता।',
    zip: 'पैकेज चुनें', folder: 'खोला हुआ फ़ोल्डर चुनें', drop: 'या पैकेज यहाँ छोड़ें', other: 'English',
    reading: 'पढ़ा जा रहा है…', good: 'जाँच पूरी: हर फ़ाइल वैसी ही है जैसी पैक की गई थी।', bad: 'यह वह पैकेज नहीं है जो बनाया गया था।', none: 'यह Niryat का बनाया पैकेज नहीं है।', failed: 'फ़ाइल पढ़ी नहीं जा सकी।',
    files: 'फ़ाइलें', day: 'दिन', storefront: 'स्टोरफ़्रंट', profile: 'प्रोफ़ाइल', products: 'आइटम', waivers: 'कारण लिखकर आगे बढ़े', sum: 'पूरी फ़ाइल का SHA-256',
    honest: 'जो पैकेज बदल सकता है वह यह पेज भी बदल सकता है। यह पेज भरोसे के पैकेज से लें, या SHA-256 को भेजने वाले के बताए SHA-256 से मिलाएँ।',
    changed: 'बदली गई है', missing: 'नहीं है', unsafe: 'का नाम अपने फ़ोल्डर से बाहर लिख सकता है: इस ज़िप को न खोलें', added: 'जोड़ी गई है', unreadable: 'पढ़ी नहीं जाती', header: 'का ज़िप हेडर अलग है', manifest: 'बदली गई है', line: 'की लाइन ज़िप के अंत की लिस्ट में बदली गई है', end: 'ज़िप का अंतिम रिकॉर्ड बदला गया है।', repacked: 'ज़िप किसी दूसरे प्रोग्राम से फिर पैक की गई है।', until: 'तक',
  },
};

let language = navigator.language.startsWith('hi') ? 'hi' : 'en';
let last;
const by = (id) => document.getElementById(id);
const make = (tag, text, name) => Object.assign(document.createElement(tag), { textContent: text, className: name ?? '' });

function speak() {
  document.documentElement.lang = language;
  for (const one of document.querySelectorAll('[data-text]')) one.textContent = TEXTS[language][one.dataset.text];
  if (last) show(last);
}

const named = (one) => (one.part === '' ? TEXTS[language][one.id] : `${one.part} ${TEXTS[language][one.id]}`);

/** What the manifest says of the package; texts of a stranger's file are shown as text and nothing else. */
function facts({ manifest, sha256, files }) {
  const t = TEXTS[language];
  const about = manifest?.about ?? {};
  const said = [];
  if (manifest) said.push([t.files, String(files)], [t.day, manifest.on], [t.storefront, `${about.storefront?.id ?? ''}, ${t.profile} ${about.storefront?.version ?? ''}`]);
  if (sha256) said.push([t.sum, sha256]);
  if (Array.isArray(about.products)) said.push([t.products, `${about.products.length}: ${about.products.map((one) => one.sku).slice(0, 100).join(', ')}${about.products.length > 100 ? ' …' : ''}`]);
  if (Array.isArray(about.waivers) && about.waivers.length > 0) said.push([t.waivers, about.waivers.map((one) => `${one.sku} ${one.rule} ${t.until} ${one.until}`).join(', ')]);
  const list = document.createElement('dl');
  for (const [term, text] of said) list.append(make('dt', term), make('dd', text));
  return list;
}

function show(result) {
  last = result;
  const t = TEXTS[language];
  const out = by('result');
  out.className = result.state;
  out.replaceChildren(make('h2', { good: t.good, bad: t.bad, other: t.none, reading: t.reading, failed: t.failed }[result.state]));
  if (result.findings?.length > 0) {
    const list = document.createElement('ul');
    for (const one of result.findings.slice(0, 500)) list.append(make('li', named(one)));
    out.append(list);
  }
  if (result.state !== 'reading') out.append(facts(result));
}

async function run(work) {
  show({ state: 'reading' });
  try {
    show(await work());
  } catch {
    show({ state: 'failed' });
  }
}

const takeZip = (file) => file && run(() => verifyPackageFile(file));
/** Names inside the chosen folder: the first part of the path is the folder's own. */
const takeFolder = (files) => run(() => verifyPackageFolder(new Map([...files].map((one) => [one.webkitRelativePath.split('/').slice(1).join('/').normalize('NFC'), one]))));

by('zip').addEventListener('change', (event) => takeZip(event.target.files[0]));
by('folder').addEventListener('change', (event) => event.target.files.length > 0 && takeFolder(event.target.files));
by('language').addEventListener('click', () => {
  language = language === 'en' ? 'hi' : 'en';
  speak();
});
const over = (event, is) => {
  event.preventDefault();
  by('drop').classList.toggle('over', is);
};
document.addEventListener('dragover', (event) => over(event, true));
document.addEventListener('dragleave', (event) => over(event, false));
document.addEventListener('drop', (event) => {
  over(event, false);
  takeZip(event.dataTransfer.files[0]);
});
speak();
