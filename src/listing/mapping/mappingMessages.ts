import type { Messages } from '#base';

/** Texts of what a storefront's own categories and attributes do not take. */
export const mappingMessages: Messages = {
  'MAP-CATEGORY': { en: '{sku}: “{value}” is not among your categories of {storefront}.', hi: '{sku}: “{value}” {storefront} की आपकी कैटेगरी में नहीं है।', fixEn: 'Take the nearest one, or choose its category.', fixHi: 'सबसे नज़दीकी लें, या इसकी कैटेगरी चुनें।' },
  'MAP-CATEGORY-PARENT': { en: '{sku}: “{value}” has categories below it; {storefront} takes the last level only.', hi: '{sku}: “{value}” के नीचे और कैटेगरी हैं; {storefront} सिर्फ़ आख़िरी स्तर लेता है।', fixEn: 'Choose one of the last level.', fixHi: 'आख़िरी स्तर की कैटेगरी चुनें।' },
  'MAP-VALUE': { en: '{name}: “{value}” of {sku} is not among the values that {storefront} takes.', hi: '{name}: {sku} का “{value}” उन मानों में नहीं है जो {storefront} लेता है।', fixEn: 'Take the nearest value, or say which one it is there.', fixHi: 'सबसे नज़दीकी मान लें, या बताएँ कि वहाँ कौन-सा है।' },
  'MAP-REQUIRED': { en: '{name} is asked for in this category, and {sku} has nothing for it.', hi: '{name} इस कैटेगरी में माँगा जाता है, और {sku} में इसके लिए कुछ नहीं।', fixEn: 'Fill it in on the item, or say which field it is.', fixHi: 'आइटम में भरें, या बताएँ कि कौन-सा फ़ील्ड है।' },
  'MAP-UNMAPPED': { en: '{label} of {sku} has no attribute of {storefront}; it goes under its own name.', hi: '{sku} के {label} के लिए {storefront} का कोई गुण नहीं चुना; यह अपने नाम से जाता है।', fixEn: 'Say what it is called there, or leave it so.', fixHi: 'बताएँ कि वहाँ इसे क्या कहते हैं, या ऐसे ही रहने दें।' },
  'MAP-NO-LIST': { en: 'No list of the storefront’s categories was read yet.', hi: 'स्टोरफ़्रंट की कैटेगरी की लिस्ट अभी नहीं पढ़ी गई।' },
  'MAP-NO-RULES': { en: 'No attributes of the storefront were written down for this category.', hi: 'इस कैटेगरी के लिए स्टोरफ़्रंट के गुण अभी नहीं लिखे।' },
};
