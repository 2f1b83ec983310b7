/** One answer of a list: what is stored, and its words. */
export type Choice = { value: string; en: string; hi: string };
const choice = (value: string, en: string, hi: string): Choice => ({ value, en, hi });

export const PAPER_STATES: readonly Choice[] = [choice('draft', 'Draft', 'ड्राफ़्ट'), choice('filed', 'Filed', 'फ़ाइल हुआ'), choice('amended', 'Amended', 'संशोधित'), choice('issued', 'Issued', 'जारी')];
const MODES: readonly Choice[] = [choice('sea', 'Sea', 'समुद्र'), choice('air', 'Air', 'हवाई'), choice('courier', 'Courier', 'कूरियर'), choice('post', 'Post', 'डाक'), choice('road', 'Road', 'सड़क'), choice('rail', 'Rail', 'रेल')];
const INCOTERMS = ['EXW', 'FCA', 'FAS', 'FOB', 'CFR', 'CIF', 'CPT', 'CIP', 'DAP', 'DPU', 'DDP'].map((code) => choice(code, code, code));
const ROUTES: readonly Choice[] = [choice('lut', 'Under LUT, no IGST', 'LUT पर, IGST नहीं'), choice('igst', 'IGST paid', 'IGST देकर')];
const SIGNERS: readonly Choice[] = [choice('carrier', 'Carrier', 'कैरियर'), choice('carrier-agent', 'Agent of the carrier', 'कैरियर का एजेंट'), choice('master', 'Master', 'मास्टर'), choice('forwarder', 'Forwarder', 'फ़ॉरवर्डर')];

/** Fields with a list of answers, by path. A value that a file brought and the list lacks stays and is shown as it is. */
export const CHOICES: Readonly<Record<string, readonly Choice[]>> = {
  state: PAPER_STATES, 'carriage.mode': MODES, incoterm: INCOTERMS, 'customs.endorsement': ROUTES, 'carriage.signedAs': SIGNERS,
  'carriage.freight': [choice('prepaid', 'Prepaid', 'प्रीपेड'), choice('collect', 'Collect', 'कलेक्ट')],
  'carriage.method': [choice('1', '1: whole container weighed', '1: पूरा कंटेनर तौला'), choice('2', '2: contents and tare added', '2: माल और टेयर जोड़े')],
  'customs.supplyType': [choice('EXPWP', 'EXPWP: with payment of tax', 'EXPWP: टैक्स देकर'), choice('EXPWOP', 'EXPWOP: without payment of tax', 'EXPWOP: बिना टैक्स')],
  'origin.issuedAs': [choice('electronic', 'Electronic', 'इलेक्ट्रॉनिक'), choice('manual', 'On paper', 'काग़ज़ पर')],
  'origin.route': [choice('agency', 'Agency', 'एजेंसी'), choice('self', 'Exporter himself', 'एक्सपोर्टर ख़ुद')],
  'proof.packingGroup': ['I', 'II', 'III'].map((one) => choice(one, one, one)),
  'lines[].rodtep': [choice('Y', 'Y', 'Y'), choice('N', 'N', 'N')],
};

/** Identifiers whose form is checked while they are typed, by the last key or the whole path. */
export const IDENTIFIERS: Readonly<Record<string, string>> = {
  currency: 'iso4217', 'parties.*.gstin': 'gstin', 'parties.*.iec': 'iec', 'parties.*.eori': 'eori', 'parties.*.lei': 'lei', 'parties.*.country': 'country', 'ports.finalDestination': 'country',
  'refs.irn': 'irn', 'customs.irn': 'irn', 'refs.eWayBill': 'e-way-bill', 'refs.lutArn': 'lut-arn', 'customs.adCode': 'ad-code', 'customs.portCode': 'port-code', 'customs.gatewayPort': 'port-code', 'refs.portCode': 'port-code', 'carriage.imo': 'imo', 'refs.shippingBill': 'shipping-bill',
  'carriage.containers[].number': 'iso6346', 'lines[].hsCode': 'hs', 'lines[].origin': 'country', 'customs.table6a[].gstin': 'gstin', 'customs.table6a[].portCode': 'port-code', 'customs.table6a[].shippingBill': 'shipping-bill', 'proof.unNumber': 'un-number',
  'airWaybill:number': 'awb', 'billOfLading:number': 'bl-no', 'seaWaybill:number': 'bl-no', 'gstInvoice:number': 'gst-invoice-no', 'shippingBill:number': 'shipping-bill', 'eWayBill:number': 'e-way-bill',
};
