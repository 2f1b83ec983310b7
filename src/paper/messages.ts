import type { Messages } from '#base';

export const messages: Messages = {
  'PAPER-GLYPH': {
    en: 'Some characters cannot be printed. Left out: {characters}, in: {texts}. The fonts that come with Niryat do not have them.',
    hi: 'कुछ अक्षर छप नहीं सकते। छोड़े गए: {characters}, यहाँ: {texts}। Niryat के फ़ॉन्ट में ये नहीं हैं।',
    fixEn: 'Write them in another way, or in a language that can be printed: English and other European languages, the languages of India, Arabic, Chinese, Japanese.',
    fixHi: 'इन्हें दूसरी तरह लिखें, या उस भाषा में जो छप सकती है: अंग्रेज़ी और यूरोप की भाषाएँ, भारतीय भाषाएँ, अरबी, चीनी, जापानी।',
  },
  'PAPER-PILED': {
    en: 'Accents were left out where more than three stand on one letter. The text begins: {text}',
    hi: 'जहाँ एक अक्षर पर तीन से ज़्यादा मात्रा-चिह्न थे, बाकी छोड़े गए। लेख की शुरुआत: {text}',
    fixEn: 'Type the text again without them; it was often copied from a page that plays with letters.',
    fixHi: 'इनके बिना लेख फिर लिखें; अक्सर यह किसी सजावटी पेज से कॉपी होता है।',
  },
  'PAPER-FONT': {
    en: 'Your font lacks some characters. {font} does not have {characters}; Noto Sans stands for them.',
    hi: 'आपके फ़ॉन्ट में कुछ अक्षर नहीं हैं। {font} में {characters} नहीं; उनकी जगह Noto Sans है।',
    fixEn: 'Leave it so, or choose a font that has them.', fixHi: 'ऐसे ही रहने दें, या वह फ़ॉन्ट चुनें जिसमें ये हों।',
  },
  'PAPER-COARSE': {
    en: 'A photo will look soft on paper. {photo} has {dots} dots to the inch at this size; 150 look sharp.',
    hi: 'एक फ़ोटो काग़ज़ पर धुँधली दिखेगी। {photo} में इस साइज़ पर प्रति इंच {dots} बिंदु हैं; 150 साफ़ दिखते हैं।',
    fixEn: 'Add a larger photo to the item, or choose a template with smaller photos.',
    fixHi: 'आइटम में बड़ी फ़ोटो जोड़ें, या छोटी फ़ोटो वाला टेम्पलेट चुनें।',
  },
  'PAPER-ROOM': {
    en: 'There is no room for everything. Left out on the card of {about}: {parts}.',
    hi: 'सब कुछ के लिए जगह नहीं है। {about} के कार्ड पर छोड़े गए: {parts}।',
    fixEn: 'Shorten the texts, or hide a block in the template.',
    fixHi: 'लेख छोटे करें, या टेम्पलेट में कोई हिस्सा हटा दें।',
  },
};
