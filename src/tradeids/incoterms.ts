/** How goods travel, as far as Incoterms care. */
export type IncotermMode = 'any' | 'sea';

/** The eleven terms of Incoterms 2020. Sea terms are for goods handed over at or on the ship, not for containers. */
export const INCOTERMS: Readonly<Record<string, { title: string; mode: IncotermMode; sellerInsures: boolean }>> = {
  EXW: { title: 'Ex Works', mode: 'any', sellerInsures: false },
  FCA: { title: 'Free Carrier', mode: 'any', sellerInsures: false },
  CPT: { title: 'Carriage Paid To', mode: 'any', sellerInsures: false },
  CIP: { title: 'Carriage and Insurance Paid To', mode: 'any', sellerInsures: true },
  DAP: { title: 'Delivered at Place', mode: 'any', sellerInsures: false },
  DPU: { title: 'Delivered at Place Unloaded', mode: 'any', sellerInsures: false },
  DDP: { title: 'Delivered Duty Paid', mode: 'any', sellerInsures: false },
  FAS: { title: 'Free Alongside Ship', mode: 'sea', sellerInsures: false },
  FOB: { title: 'Free on Board', mode: 'sea', sellerInsures: false },
  CFR: { title: 'Cost and Freight', mode: 'sea', sellerInsures: false },
  CIF: { title: 'Cost, Insurance and Freight', mode: 'sea', sellerInsures: true },
};

/** Terms of older editions and of customs papers, with what they are called now. */
export const OLD_INCOTERMS: Readonly<Record<string, string>> = { DAT: 'DPU', DAF: 'DAP', DES: 'DAP', DEQ: 'DPU', DDU: 'DAP', 'C&F': 'CFR', CNF: 'CFR', 'C&I': 'CIF', CI: 'CIF' };

export const INCOTERM_HINDI: Readonly<Record<string, string>> = { EXW: 'कारख़ाने से', FCA: 'वाहक को सौंपने तक', CPT: 'ढुलाई चुकाकर', CIP: 'ढुलाई और बीमा चुकाकर', DAP: 'जगह पर पहुँचाकर', DPU: 'जगह पर उतारकर', DDP: 'शुल्क चुकाकर पहुँचाकर', FAS: 'जहाज़ के पास तक', FOB: 'जहाज़ पर चढ़ाकर', CFR: 'लागत और भाड़ा', CIF: 'लागत, बीमा और भाड़ा' };

/** Terms that an Indian shipping bill takes for what they are: FOB, CIF, and CFR as C&F. */
const ON_SHIPPING_BILL: Readonly<Record<string, string>> = { FOB: 'FOB', CFR: 'C&F', CIF: 'CIF' };

/** What an Indian shipping bill calls an Incoterm; undefined for terms whose freight and insurance have to be told apart first. Practice, confidence K. */
export const customsTerm = (term: string): string | undefined => ON_SHIPPING_BILL[term];
