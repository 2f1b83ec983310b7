import type { Messages } from '#base';

/** What is said about pictures, by id. */
export const messages: Messages = {
  'IMG-FORMAT': {
    en: 'This is not a photo that can be used. {file} is {found}; JPEG, PNG and WebP can be used.',
    hi: 'यह फ़ोटो काम में नहीं ली जा सकती। {file} में {found} है; JPEG, PNG और WebP चलती हैं।',
    fixEn: 'Save it as JPEG and add it again.', fixHi: 'इसे JPEG में सहेजकर फिर जोड़ें।',
  },
  'IMG-EMPTY': {
    en: 'The file is empty. {file} has 0 bytes; it was not copied to the end.',
    hi: 'फ़ाइल ख़ाली है। {file} में 0 बाइट हैं; कॉपी पूरी नहीं हुई।',
    fixEn: 'Copy it again from the phone or camera.', fixHi: 'फ़ोन या कैमरे से इसे फिर कॉपी करें।',
  },
  'IMG-HEIC': {
    en: 'This is an iPhone photo in HEIC form. {file} cannot be used; JPEG, PNG and WebP can be used.',
    hi: 'यह iPhone की HEIC फ़ोटो है। {file} काम में नहीं ली जा सकती; JPEG, PNG और WebP चलती हैं।',
    fixEn: 'Send it by WhatsApp or mail, which makes it a JPEG. On the iPhone, Settings, Camera, Formats, Most Compatible takes JPEG from now on.', fixHi: 'इसे WhatsApp या मेल से भेजें, वह JPEG बना देता है। iPhone में Settings, Camera, Formats, Most Compatible चुनें तो आगे से JPEG बनेगी।',
  },
  'IMG-TOO-MUCH': {
    en: 'The photo needs more memory or time to open than is safe. {file} was left out.',
    hi: 'फ़ोटो खोलने में सुरक्षित सीमा से ज़्यादा मेमोरी या समय लगता है। {file} छोड़ दी गई।',
    fixEn: 'Open it in another program, save it smaller as JPEG and add it again.', fixHi: 'इसे दूसरे प्रोग्राम में खोलकर छोटी JPEG में सहेजें और फिर जोड़ें।',
  },
  'IMG-BROKEN': {
    en: 'The photo cannot be opened. {file} is damaged.',
    hi: 'फ़ोटो नहीं खुलती। {file} ख़राब है।',
    fixEn: 'Copy it again from the phone or camera.', fixHi: 'फ़ोन या कैमरे से इसे फिर कॉपी करें।',
  },
  'IMG-TRUNCATED': {
    en: 'The photo is cut short. {file} ends before the picture does.',
    hi: 'फ़ोटो अधूरी है। {file} तस्वीर पूरी होने से पहले ख़त्म हो जाती है।',
    fixEn: 'Copy it again from the phone or camera.', fixHi: 'फ़ोन या कैमरे से इसे फिर कॉपी करें।',
  },
  'IMG-TOO-LARGE': {
    en: 'The photo has too many pixels. {file} is {width}×{height}; up to {limit} million pixels can be used.',
    hi: 'फ़ोटो बहुत बड़ी है। {file} {width}×{height} है; {limit} मिलियन पिक्सल तक चलती है।',
    fixEn: 'Save it smaller and add it again.', fixHi: 'इसे छोटा करके फिर जोड़ें।',
  },
  'IMG-TOO-HEAVY': {
    en: 'The photo file is too heavy. {file} has {megabytes} MB; up to {limit} MB can be used.',
    hi: 'फ़ोटो की फ़ाइल बहुत भारी है। {file} {megabytes} MB की है; {limit} MB तक चलती है।',
    fixEn: 'Save it smaller and add it again.', fixHi: 'इसे छोटा करके फिर जोड़ें।',
  },
  'IMG-ANIMATED': {
    en: 'The photo moves. {file} has several frames; only the first is used.',
    hi: 'यह चलती हुई फ़ोटो है। {file} में कई फ़्रेम हैं; सिर्फ़ पहला लिया जाता है।',
    fixEn: 'Check that the first frame shows the item.', fixHi: 'देख लें कि पहले फ़्रेम में आइटम दिखता है।',
  },
  'IMG-GPS': {
    en: 'The photo says where it was taken. {file} carries a place; it is left out of everything that goes out.',
    hi: 'फ़ोटो में लिखा है कि वह कहाँ खींची गई। {file} में जगह दर्ज है; बाहर जाने वाली हर फ़ाइल से यह हटा दी जाती है।',
  },
  'IMG-CMYK': {
    en: 'The photo has print colours (CMYK). {file} is changed to screen colours where it is shown; check the shade.',
    hi: 'फ़ोटो छपाई के रंगों (CMYK) में है। {file} दिखाते समय स्क्रीन के रंगों में बदली जाती है; रंग देख लें।',
  },
  'IMG-DEEP': {
    en: 'The photo has {bits} bits per colour. {file} is shown and sent out with 8 bits.',
    hi: 'फ़ोटो में हर रंग के {bits} बिट हैं। {file} 8 बिट में दिखाई और भेजी जाती है।',
  },
  'IMG-NAME': {
    en: "The file's name does not say what it is. {file} is a {found} photo; it can be used.",
    hi: 'फ़ाइल का नाम सही क़िस्म नहीं बताता। {file} असल में {found} फ़ोटो है; यह चल जाएगी।',
  },
};
