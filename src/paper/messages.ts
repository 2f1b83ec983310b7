import type { Messages } from '#base';

export const messages: Messages = {
  'PAPER-GLYPH': {
    en: 'Some characters cannot be printed. Left out: {characters}. The fonts that come with Niryat do not have them.',
    hi: 'कुछ अक्षर छप नहीं सकते। छोड़े गए: {characters}। Niryat के फ़ॉन्ट में ये नहीं हैं।',
    fixEn: 'Write them in another way, or in a language that can be printed: English and other European languages, the languages of India, Arabic, Chinese, Japanese.',
    fixHi: 'इन्हें दूसरी तरह लिखें, या उस भाषा में जो छप सकती है: अंग्रेज़ी और यूरोप की भाषाएँ, भारतीय भाषाएँ, अरबी, चीनी, जापानी।',
  },
};
