import type { Messages } from '#base';

/** Texts of what contradicts itself in packing. */
export const packingMessages: Messages = {
  'PACK-GROSS': { en: 'Gross weight {gross} kg is less than net weight {net} kg', hi: 'ग्रॉस वज़न {gross} kg, नेट वज़न {net} kg से कम है', fixEn: 'Correct one of the two.', fixHi: 'दोनों में से एक ठीक करें।' },
  'PACK-VOLUME': { en: 'Volume says {declared} m³, the outer sizes give {computed} m³', hi: 'CBM {declared} लिखा है, बाहरी साइज़ से {computed} बनता है', fixEn: 'Correct the sizes or empty the volume: it is then taken from the sizes.', fixHi: 'साइज़ ठीक करें या CBM ख़ाली करें: तब वह साइज़ से लिया जाएगा।' },
  'PACK-NET': { en: 'Net weight says {said} kg, what is inside weighs {computed} kg', hi: 'नेट वज़न {said} kg लिखा है, अंदर का माल {computed} kg है', fixEn: 'Look at the count and at both weights.', fixHi: 'गिनती और दोनों वज़न देखें।' },
  'PACK-LIGHT': { en: 'Gross weight {said} kg is less than what is inside: {computed} kg', hi: 'ग्रॉस वज़न {said} kg अंदर के पैक {computed} kg से कम है', fixEn: 'Look at the count and at both weights.', fixHi: 'गिनती और दोनों वज़न देखें।' },
  'PACK-SIZE': { en: 'What is inside takes {computed} m³, this pack has {said} m³', hi: 'अंदर का पैक {computed} CBM है, यह पैक {said} CBM का है', fixEn: 'Look at the count and at the sizes.', fixHi: 'गिनती और साइज़ देखें।' },
  'PACK-COUNT': { en: 'Carton holds {count} inner packs of {perInner}, {items} items; its weight fits {count} items', hi: 'कार्टन में {perInner} के {count} इनर, यानी {items} पीस; वज़न {count} पीस का है', fixEn: 'The count says inner packs: write {inners} if {count} are items.', fixHi: 'गिनती इनर पैक की है: {count} पीस हैं तो {inners} लिखें।' },
  'PACK-PARTS': { en: 'Cartons of one item are numbered {parts}; there are {count}', hi: 'एक आइटम के कार्टन {parts} नंबर के हैं; कार्टन {count} हैं', fixEn: 'Number them 1 to {count}, each once.', fixHi: 'इन्हें 1 से {count} तक नंबर दें, हर एक बार।' },
  'PACK-PALLET': { en: 'Pallet says {count} cartons; {layers} layers of {perLayer} are {computed}', hi: 'पैलेट पर {count} कार्टन लिखे हैं; {perLayer} की {layers} परतें {computed} होती हैं', fixEn: 'Correct the count or the layers.', fixHi: 'गिनती या परतें ठीक करें।' },
  'PACK-UNKNOWN-SKU': { en: 'Item no. {sku} in the contents is not in the catalogue', hi: 'अंदर लिखा आइटम नं. {sku} कैटलॉग में नहीं है', fixEn: 'Correct the number or add the item.', fixHi: 'नंबर ठीक करें या आइटम जोड़ें।' },
  'PACK-CYCLE': { en: 'This set holds itself: {way}', hi: 'यह सेट ख़ुद को रखता है: {way}', fixEn: 'Take it out of one of them.', fixHi: 'किसी एक में से निकालें।' },
};
