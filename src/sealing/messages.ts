import type { Messages } from '#base';

const again = { fixEn: 'Use the file Niryat wrote, or build the package again.', fixHi: 'Niryat की बनाई फ़ाइल लें, या पैकेज फिर से बनाएँ।' };

/** Texts of what verifying a package finds. */
export const messages: Messages = {
  'PKG-CHANGED': { en: '{part} was changed after the package was made. The manifest says {expected}, the file has {found}.', hi: 'पैकेज बनने के बाद {part} बदली गई है। मैनिफ़ेस्ट में {expected} है, फ़ाइल में {found}।', ...again },
  'PKG-MISSING': { en: '{part} is missing. The manifest lists it.', hi: '{part} नहीं है। मैनिफ़ेस्ट में इसका नाम है।', ...again },
  'PKG-ADDED': { en: '{part} was added after the package was made. The manifest does not list it.', hi: 'पैकेज बनने के बाद {part} जोड़ी गई है। मैनिफ़ेस्ट में इसका नाम नहीं है।', ...again },
  'PKG-TWICE': { en: '{part} is in the zip twice. Programs differ in which of the two they show.', hi: '{part} ज़िप में दो बार है। कौन सी दिखेगी, यह प्रोग्राम पर निर्भर है।', ...again },
  'PKG-UNREADABLE': { en: '{part} cannot be read out of the zip. It is damaged.', hi: '{part} ज़िप से पढ़ी नहीं जा सकती। यह ख़राब है।', ...again },
  'PKG-UNSAFE-NAME': { en: '{part} has a name that could write outside its folder. Do not unpack this zip.', hi: '{part} का नाम अपने फ़ोल्डर से बाहर लिख सकता है। इस ज़िप को न खोलें।', ...again },
  'PKG-MANIFEST': { en: 'The manifest was changed after the package was made. What it says of products, points and files is not what Niryat wrote.', hi: 'पैकेज बनने के बाद मैनिफ़ेस्ट बदला गया है। आइटम, पॉइंट और फ़ाइलों के बारे में इसमें जो लिखा है, वह Niryat का लिखा नहीं है।', ...again },
  'PKG-FORM-METHOD': { en: 'The zip was packed again by another program: {count} files are compressed, {part} the first. Niryat stores files as they are.', hi: 'ज़िप किसी दूसरे प्रोग्राम से फिर पैक की गई है: {count} फ़ाइलें कंप्रेस हैं, पहली {part}। Niryat फ़ाइलें जैसी हैं वैसी रखता है।', ...again },
  'PKG-FORM-TIME': { en: 'The zip was packed again or touched: {count} files carry another time than the package’s day, {part} the first.', hi: 'ज़िप फिर पैक की गई या छेड़ी गई है: {count} फ़ाइलों पर पैकेज के दिन से अलग समय है, पहली {part}।', ...again },
  'PKG-FORM-EXTRA': { en: 'The zip was packed again by another program: {count} files carry extra fields, {part} the first.', hi: 'ज़िप किसी दूसरे प्रोग्राम से फिर पैक की गई है: {count} फ़ाइलों में अतिरिक्त फ़ील्ड हैं, पहली {part}।', ...again },
  'PKG-FORM-COMMENT': { en: 'A comment was written into the zip. Niryat writes none.', hi: 'ज़िप में एक टिप्पणी लिखी गई है। Niryat कोई टिप्पणी नहीं लिखता।', ...again },
  'PKG-FORM-ORDER': { en: 'The files of the zip stand in another order than in the manifest, from {part} on. The zip was packed again.', hi: 'ज़िप की फ़ाइलें मैनिफ़ेस्ट से अलग क्रम में हैं, {part} से आगे। ज़िप फिर पैक की गई है।', ...again },
  'PKG-FORM-BYTES': { en: 'The zip’s header of {part} was changed. The contents of the file are the same.', hi: '{part} का ज़िप हेडर बदला गया है। फ़ाइल के अंदर जो है वह वही है।', ...again },
  'PKG-FORM-LINE': { en: 'The line of {part} in the directory at the end of the zip was changed, at byte {at}. The contents of the file are the same.', hi: 'ज़िप के अंत की लिस्ट में {part} की लाइन बदली गई है, बाइट {at} पर। फ़ाइल के अंदर जो है वह वही है।', ...again },
  'PKG-FORM-END': { en: 'The end record of the zip, behind its directory, was changed, at byte {at}. The contents of all files are the same.', hi: 'ज़िप की लिस्ट के बाद का अंतिम रिकॉर्ड बदला गया है, बाइट {at} पर। सभी फ़ाइलों के अंदर जो है वह वही है।', ...again },
  'PKG-FORM-DIRECTORY': { en: 'The directory at the end of the zip is not the one Niryat wrote. The zip was packed again or damaged.', hi: 'ज़िप के अंत में फ़ाइलों की लिस्ट Niryat की लिखी नहीं है। ज़िप फिर पैक की गई या ख़राब है।', ...again },
};
