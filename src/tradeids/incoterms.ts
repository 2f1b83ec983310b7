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
