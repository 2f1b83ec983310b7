/** Names of the parts of a form. */
export const GROUP_WORDS = {
  head: ['Document', 'काग़ज़'], refs: ['Refers to', 'संदर्भ'], exporter: ['Exporter', 'एक्सपोर्टर'], buyer: ['Buyer', 'बायर'], consignee: ['Consignee', 'कंसाइनी'], notify: ['Notify party', 'नोटिफ़ाई पार्टी'], producer: ['Producer', 'निर्माता'], thirdParty: ['Third-country invoicing', 'तीसरे देश का इनवॉइस'],
  applicant: ['Applicant', 'आवेदक'], beneficiary: ['Beneficiary', 'लाभार्थी'], issuingBank: ['Issuing bank', 'एलसी खोलने वाला बैंक'], drawee: ['Drawee', 'ड्रॉई'], payer: ['Payer', 'भुगतान करने वाला'],
  terms: ['Terms', 'शर्तें'], ports: ['Ports and places', 'पोर्ट और जगहें'], carriage: ['Carriage', 'ढुलाई'], containers: ['Containers', 'कंटेनर'], lines: ['Goods', 'माल'], totals: ['Totals', 'जोड़'], allowances: ['Discounts and charges', 'डिस्काउंट और चार्ज'], taxes: ['Tax by rate', 'दर के हिसाब से टैक्स'],
  customs: ['Customs', 'कस्टम्स'], table6a: ['GSTR-1 table 6A', 'GSTR-1 टेबल 6A'], credit: ['Terms of the credit', 'एलसी की शर्तें'], papers: ['Documents it asks for', 'माँगे गए काग़ज़'], instalments: ['Instalments', 'किस्तें'], cover: ['Cover', 'बीमा'], origin: ['Origin', 'मूल'], proof: ['What it certifies', 'क्या प्रमाणित है'], wording: ['Wording', 'शब्द'],
} as const satisfies Readonly<Record<string, readonly [en: string, hi: string]>>;
export type GroupId = keyof typeof GROUP_WORDS;
