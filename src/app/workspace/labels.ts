import type { Messages } from '#base';
import type { ChangeSet } from '#store';
import type { ChangeSetShown } from '../contract.ts';
import { fieldWords } from './fieldWords.ts';
import { isSecretKey } from '../curtain/hides.ts';

/** Names of change sets as the undo button and History show them. */
export const changeLabels: Messages = {
  edit: { en: 'Change of {field} of {sku}', hi: '{sku} में {field} का बदलाव' },
  'edit-many': { en: 'Change of {count} cells', hi: '{count} सेल का बदलाव' },
  'still-right': { en: 'Translation of {sku} found right', hi: '{sku} का अनुवाद सही माना' },
  family: { en: 'Change of the family {name}', hi: 'फ़ैमिली {name} का बदलाव' },
  'family-added': { en: 'New family {name}', hi: 'नई फ़ैमिली {name}' },
  'family-removed': { en: 'Deletion of the family {name}', hi: 'फ़ैमिली {name} हटाई' },
  'family-defaults': { en: 'Usual values for {count} items', hi: '{count} आइटम में आम मान' },
  'brand-words': { en: 'List of brand words', hi: 'ब्रांड शब्दों की लिस्ट' },
  languages: { en: 'Languages of the company', hi: 'कंपनी की भाषाएँ' },
  bulk: { en: 'Bulk change of {field}, {count} cells', hi: '{field} में एक साथ {count} सेल का बदलाव' },
  'bulk-replace': { en: 'Replacement of "{find}", {count} cells', hi: '"{find}" की जगह नया टेक्स्ट, {count} सेल' },
  'add-many': { en: '{count} new items', hi: '{count} नए आइटम' },
  'sheet-template-saved': { en: 'Sheet template {name}', hi: 'शीट टेम्पलेट {name}' },
  'sheet-template-removed': { en: 'Deletion of sheet template {name}', hi: 'शीट टेम्पलेट {name} हटाया' },
  'price-key': { en: 'Key for coded prices', hi: 'रेट कोड की चाबी' },
  'view-saved': { en: 'View {name}', hi: 'व्यू {name}' },
  'view-removed': { en: 'Deletion of view {name}', hi: 'व्यू {name} हटाया' },
  add: { en: 'New item {sku}', hi: 'नया आइटम {sku}' },
  remove: { en: 'Deletion of {count} items', hi: '{count} आइटम हटाए' },
  import: { en: 'Import of {file}', hi: '{file} का इम्पोर्ट' },
  'mapping-saved': { en: 'Column mapping {name}', hi: 'कॉलम मैपिंग {name}' },
  'limit-corrected': { en: 'Correction of the limit {limit} of {storefront}', hi: '{storefront} की सीमा {limit} का सुधार' },
  'limit-uncorrected': { en: 'Limit {limit} of {storefront} as the profile has it', hi: '{storefront} की सीमा {limit} फिर प्रोफ़ाइल जैसी' },
  'listing-text': { en: '{field} of {sku} for {storefront} only', hi: '{sku} का {field}, सिर्फ़ {storefront} के लिए' },
  'listing-text-back': { en: '{field} of {sku} for {storefront} as in the catalogue', hi: '{storefront} के लिए {sku} का {field} फिर कैटलॉग जैसा' },
  'categories-learned': { en: '{count} categories of {storefront}', hi: '{storefront} की {count} कैटेगरी' },
  'categories-forgotten': { en: 'Categories of {storefront} forgotten', hi: '{storefront} की कैटेगरी भुलाईं' },
  'category-picked': { en: 'Category of {category} at {storefront}', hi: '{storefront} पर {category} की कैटेगरी' },
  'category-items': { en: 'Category of {count} items at {storefront}', hi: '{storefront} पर {count} आइटम की कैटेगरी' },
  'category-items-back': { en: 'Category of {count} items at {storefront} as in the catalogue', hi: '{storefront} पर {count} आइटम की कैटेगरी फिर कैटलॉग जैसी' },
  'category-unpicked': { en: 'Category of {category} at {storefront} taken back', hi: '{storefront} पर {category} की कैटेगरी वापस ली' },
  'attributes-mapped': { en: 'Attributes of {storefront}', hi: '{storefront} के गुण' },
  'attribute-answered': { en: '{value} is {to} at {storefront}', hi: '{storefront} पर {value} = {to}' },
  'template-saved': { en: 'Columns of the template {name}', hi: 'टेम्पलेट {name} के कॉलम' },
  'template-forgotten': { en: 'Columns of the template {name} forgotten', hi: 'टेम्पलेट {name} के कॉलम भुलाए' },
  'mapping-renamed': { en: 'New name of column mapping {name}', hi: 'कॉलम मैपिंग {name} का नया नाम' },
  'mapping-removed': { en: 'Deletion of column mapping {name}', hi: 'कॉलम मैपिंग {name} हटाई' },
  images: { en: '{count} photos of {sku}', hi: '{sku} की {count} फ़ोटो' },
  'photos-square': { en: 'Square pad of {count} photos', hi: '{count} फ़ोटो चौकोर कीं' },
  'photos-square-items': { en: 'Square pad of the photos of {count} items', hi: '{count} आइटम की फ़ोटो चौकोर कीं' },
  'photos-turn': { en: 'Turn of {count} photos', hi: '{count} फ़ोटो घुमाईं' },
  'photos-turn-items': { en: 'Turn of the photos of {count} items', hi: '{count} आइटम की फ़ोटो घुमाईं' },
  'photos-reset': { en: '{count} photos as they came', hi: '{count} फ़ोटो असली रूप में' },
  'photos-reset-items': { en: 'Photos of {count} items as they came', hi: '{count} आइटम की फ़ोटो असली रूप में' },
  'photos-remove': { en: 'Removal of {count} photos', hi: '{count} फ़ोटो हटाईं' },
  'photos-remove-items': { en: 'Removal of the photos of {count} items', hi: '{count} आइटम की फ़ोटो हटाईं' },
  'photos-role': { en: '{count} pictures told as photo or drawing', hi: '{count} तस्वीरें फ़ोटो या ड्रॉइंग बताई गईं' },
  'photos-role-items': { en: 'Pictures of {count} items told as photo or drawing', hi: '{count} आइटम की तस्वीरें फ़ोटो या ड्रॉइंग बताई गईं' },
  'photos-offer': { en: 'Storefronts of {count} photos', hi: '{count} फ़ोटो के स्टोरफ़्रंट' },
  'photos-offer-items': { en: 'Storefronts of the photos of {count} items', hi: '{count} आइटम की फ़ोटो के स्टोरफ़्रंट' },
  'photos-copy': { en: 'Copy of {count} photos to other items', hi: '{count} फ़ोटो दूसरे आइटम में कॉपी कीं' },
  merge: { en: '{other} merged into {kept}', hi: '{other} को {kept} में मिलाया' },
  'not-duplicate': { en: 'Not duplicates: {skus}', hi: 'डुप्लीकेट नहीं: {skus}' },
  'maybe-duplicate': { en: 'May be duplicates: {skus}', hi: 'डुप्लीकेट हो सकते हैं: {skus}' },
  'photo-replace': { en: 'Another file for a photo of {sku}', hi: '{sku} की एक फ़ोटो बदली' },
  'photos-in': { en: '{count} photos brought in from {source}', hi: '{source} से {count} फ़ोटो लाईं' },
  'photo-assigned': { en: 'Photo {file} given to {sku}', hi: 'फ़ोटो {file} → {sku}' },
  'photos-assigned': { en: '{count} photos given to {items} items', hi: '{items} आइटम को {count} फ़ोटो दीं' },
  'photos-unassigned': { en: '{count} photos taken off their items', hi: '{count} फ़ोटो आइटम से हटाईं' },
  'photos-left': { en: '{count} photos left out', hi: '{count} फ़ोटो छोड़ीं' },
  font: { en: 'Font {name}', hi: 'फ़ॉन्ट {name}' },
  logo: { en: 'New logo', hi: 'नया लोगो' },
  exporter: { en: 'Change of the exporter profile', hi: 'एक्सपोर्टर प्रोफ़ाइल का बदलाव' },
  certificate: { en: 'Certificate {number}', hi: 'प्रमाणपत्र {number}' },
  'certificate-removed': { en: 'Deletion of certificate {number}', hi: 'प्रमाणपत्र {number} हटाया' },
  waive: { en: 'Go ahead with reason: {rule}', hi: 'कारण लिखकर आगे: {rule}' },
  'waiver-ended': { en: 'No longer going ahead: {rule}', hi: 'अब आगे नहीं: {rule}' },
  'rules-overlay': { en: 'Changes to rules', hi: 'नियमों में बदलाव' },
  'rule-adjusted': { en: 'Change to rule {rule}', hi: 'नियम {rule} में बदलाव' },
  'own-rule': { en: 'Own rule {rule}', hi: 'अपना नियम {rule}' },
  'own-rule-removed': { en: 'Deletion of own rule {rule}', hi: 'अपना नियम {rule} हटाया' },
  'pack-installed': { en: 'Rule pack {pack} {version}', hi: 'नियम पैक {pack} {version}' },
  'pack-removed': { en: 'Rule pack {pack} taken off', hi: 'नियम पैक {pack} हटाया' },
  'key-trusted': { en: 'Signer {name} trusted', hi: '{name} के हस्ताक्षर पर भरोसा' },
  'key-distrusted': { en: 'Signer {name} no longer trusted', hi: '{name} के हस्ताक्षर पर भरोसा हटाया' },
  'revert-field': { en: '{field} of {sku} put back', hi: '{sku} का {field} पहले जैसा किया' },
  'revert-record': { en: '{sku} put back as it was', hi: '{sku} पहले जैसा किया' },
  restore: { en: '{count} deleted items brought back', hi: 'हटाए गए {count} आइटम वापस लाए' },
  tariff: { en: 'Tariff from {day}: {count} lines of {file}', hi: '{day} से टैरिफ: {file} की {count} लाइनें' },
  'tariff-removed': { en: 'Removal of the tariff from {day}', hi: '{day} से वाला टैरिफ हटाया' },
  rate: { en: 'Rate of {name}', hi: '{name} का रेट' },
  'rate-removed': { en: 'Deletion of a rate of {name}', hi: '{name} का रेट हटाया' },
  'pricing-settings': { en: 'Change of the pricing settings', hi: 'दाम की सेटिंग का बदलाव' },
  'cost-sheet': { en: 'Cost sheet {name}', hi: 'लागत शीट {name}' },
  'cost-sheet-removed': { en: 'Deletion of cost sheet {name}', hi: 'लागत शीट {name} हटाई' },
  'new-prices': { en: 'New prices of {count} items', hi: '{count} आइटम के नए दाम' },
  recost: { en: 'New costs of {count} items', hi: '{count} आइटम की नई लागत' },
  axes: { en: 'Axes of {sku}', hi: '{sku} के वेरिएंट किस पर' },
  variants: { en: '{count} variants of {sku}', hi: '{sku} के {count} वेरिएंट' },
  group: { en: '{count} items grouped under {sku}', hi: '{count} आइटम {sku} में मिलाए' },
  ungroup: { en: '{count} items taken out of {sku}', hi: '{count} आइटम {sku} से अलग किए' },
  'fair-add': { en: 'New fair {name}', hi: 'नया मेला {name}' },
  'fair-edit': { en: 'Change of fair {name}', hi: 'मेला {name} में बदलाव' },
  'fair-remove': { en: 'Fair {name} removed with its visitors', hi: 'मेला {name} और उसके विज़िटर हटाए' },
  'visit-add': { en: 'New visitor', hi: 'नया विज़िटर' },
  'visit-edit': { en: 'Change of visitor {name}', hi: 'विज़िटर {name} में बदलाव' },
  'visit-card': { en: 'Card of {name}', hi: '{name} का कार्ड' },
  'visit-remove': { en: 'Visitor {name} removed', hi: 'विज़िटर {name} हटाया' },
  'visit-line': { en: '{sku} for {name}', hi: '{name} के लिए {sku}' },
  'visit-line-edit': { en: 'Change of {sku} for {name}', hi: '{name} के लिए {sku} में बदलाव' },
  'visit-line-remove': { en: '{sku} taken off the list of {name}', hi: '{name} की लिस्ट से {sku} हटाया' },
  'visit-to-buyer': { en: '{name} is now a buyer', hi: '{name} अब बायर हैं' },
  quotation: { en: 'Quotation for {name}', hi: '{name} का कोटेशन' },
  'buyer-add': { en: 'New buyer {name}', hi: 'नया बायर {name}' },
  'buyer-edit': { en: 'Change of buyer {name}', hi: 'बायर {name} में बदलाव' },
  'buyer-remove': { en: 'Buyer {name} removed with their list', hi: 'बायर {name} और उनकी लिस्ट हटाई' },
  'buyer-cells': { en: 'Change of {count} cells for {name}', hi: '{name} के {count} सेल का बदलाव' },
  'buyer-items': { en: '{count} items for {name}', hi: '{name} के लिए {count} आइटम' },
  'buyer-items-removed': { en: '{count} items taken off the list of {name}', hi: '{name} की लिस्ट से {count} आइटम हटाए' },
  'buyer-list': { en: 'List of {name} from {file}', hi: '{file} से {name} की लिस्ट' },
  'shipment-add': { en: 'New shipment {number}', hi: 'नया शिपमेंट {number}' },
  'shipment-edit': { en: 'Change of shipment {number}', hi: 'शिपमेंट {number} में बदलाव' },
  'shipment-remove': { en: 'Deletion of shipment {number}', hi: 'शिपमेंट {number} हटाया' },
  'paper-add': { en: 'New paper {number}', hi: 'नया काग़ज़ {number}' },
  'paper-edit': { en: 'Change of paper {number}', hi: 'काग़ज़ {number} में बदलाव' },
  'paper-remove': { en: 'Deletion of paper {number}', hi: 'काग़ज़ {number} हटाया' },
  'papers-in': { en: '{count} papers from {file}', hi: '{file} से {count} काग़ज़' },
  sample: { en: 'Sample firm', hi: 'नमूना फ़र्म' },
};

/** A change set with its name in the reader's language. */
export function shownChangeSet(one: ChangeSet, language: string): ChangeSetShown {
  const message = changeLabels[one.label.id];
  const template = (language === 'hi' ? message?.hi : message?.en) ?? one.label.id;
  const counted = one.label.data.count === 1 ? template.replace(/(\{count\} (?:\w+ )?(?:item|photo|cell|variant))s\b/u, '$1') : template;
  const title = counted.replace(/\{(\w+)\}/gu, (_all, name: string) => (name === 'field' ? fieldWords(String(one.label.data.field ?? ''), language) : String(one.label.data[name] ?? '')));
  const quiet = quietTitle(one.label, language);
  return { id: one.id, sequence: one.sequence, at: one.at, person: one.person, title, state: one.state, entries: one.entries, ...(one.source ? { source: one.source } : {}), ...(quiet === undefined ? {} : { quietTitle: quiet }) };
}

/** Deeds whose very name says that costs were worked on. */
export const QUIET_DEEDS: ReadonlySet<string> = new Set(['rate', 'rate-removed', 'pricing-settings', 'cost-sheet', 'cost-sheet-removed', 'recost']);

/** A title for when a buyer is in the room, where the usual one names a hidden field or deed. */
function quietTitle({ id, data }: ChangeSet['label'], language: string): string | undefined {
  const field = String(data.field ?? '');
  if (!QUIET_DEEDS.has(id) && !isSecretKey(field) && !field.startsWith('attributes.')) return undefined;
  if (!data.sku) return language === 'hi' ? 'एक बदलाव' : 'A change';
  return language === 'hi' ? `${data.sku} में बदलाव` : `Change of ${data.sku}`;
}

/** The kind of thing done, without what it was done to: "Change of … of …". */
export const deedName = ({ id }: ChangeSet['label'], language: string): string => {
  const message = changeLabels[id];
  return ((language === 'hi' ? message?.hi : message?.en) ?? id).replace(/\{\w+\}/gu, '…');
};

export const shownOrNull = (one: ChangeSet | null, language: string): ChangeSetShown | null => one && shownChangeSet(one, language);
