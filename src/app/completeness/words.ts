import type { Messages } from '#base';

/** Points that have no text of their own when they are met: the text checks, by rule. */
export const POINT_WORDS: Messages = {
  'LINT-CONTACT': { en: 'No contact data in the texts', hi: 'टेक्स्ट में संपर्क न हो' },
  'LINT-HIDDEN': { en: 'No hidden or look-alike characters', hi: 'छिपे या मिलते-जुलते अक्षर न हों' },
  'LINT-CHARSET': { en: 'Only signs that the storefront keeps', hi: 'सिर्फ़ वे चिह्न जो स्टोरफ़्रंट रखता है' },
  'LINT-CAPS': { en: 'No whole words in capitals', hi: 'पूरे शब्द बड़े अक्षरों में न हों' },
  'LINT-REPEATED': { en: 'No word too often in the name', hi: 'नाम में कोई शब्द बार-बार न हो' },
  'LINT-SUPERLATIVE': { en: 'No praise that nobody can check', hi: 'ऐसी तारीफ़ न हो जो जाँची न जा सके' },
  'LINT-CLAIM': { en: 'Claims have a valid certificate', hi: 'दावों का मान्य सर्टिफ़िकेट हो' },
  'LINT-HEAD-WORD': { en: 'The name holds the word of its category', hi: 'नाम में कैटेगरी का शब्द हो' },
  family: { en: '{label} ({family} needs it for {storefront})', hi: '{label} ({family} में {storefront} के लिए ज़रूरी)' },
  'family-missing': { en: 'Empty on {sku}.', hi: '{sku} में ख़ाली है।' },
  'no-market': { en: 'Not for a country this item goes to.', hi: 'जिन देशों में यह आइटम जाता है, वहाँ लागू नहीं।' },
};
