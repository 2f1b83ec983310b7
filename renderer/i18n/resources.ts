import enFrame from './en/frame.json' with { type: 'json' };
import enUi from './en/ui.json' with { type: 'json' };
import enFields from './en/fields.json' with { type: 'json' };
import enHome from './en/home.json' with { type: 'json' };
import enCatalogue from './en/catalogue.json' with { type: 'json' };
import enProduct from './en/product.json' with { type: 'json' };
import enExporter from './en/exporter.json' with { type: 'json' };
import enImporting from './en/importing.json' with { type: 'json' };
import enReading from './en/reading.json' with { type: 'json' };
import enChecks from './en/checks.json' with { type: 'json' };
import enAtStorefront from './en/atStorefront.json' with { type: 'json' };
import enLimits from './en/limits.json' with { type: 'json' };
import enTemplate from './en/template.json' with { type: 'json' };
import enListing from './en/listing.json' with { type: 'json' };
import enSpecsheet from './en/specsheet.json' with { type: 'json' };
import enGallery from './en/gallery.json' with { type: 'json' };
import enPhotos from './en/photos.json' with { type: 'json' };
import enFamilies from './en/families.json' with { type: 'json' };
import enPricing from './en/pricing.json' with { type: 'json' };
import enBuyers from './en/buyers.json' with { type: 'json' };
import enMaking from './en/making.json' with { type: 'json' };
import enFair from './en/fair.json' with { type: 'json' };
import enDuplicates from './en/duplicates.json' with { type: 'json' };
import enHistory from './en/history.json' with { type: 'json' };
import enVariants from './en/variants.json' with { type: 'json' };
import enCompleteness from './en/completeness.json' with { type: 'json' };
import enPacking from './en/packing.json' with { type: 'json' };
import enMapping from './en/mapping.json' with { type: 'json' };
import enHs from './en/hs.json' with { type: 'json' };
import enCurtain from './en/curtain.json' with { type: 'json' };
import enAhead from './en/ahead.json' with { type: 'json' };
import enPacks from './en/packs.json' with { type: 'json' };
import enRules from './en/rules.json' with { type: 'json' };
import enVault from './en/vault.json' with { type: 'json' };
import enPapers from './en/papers.json' with { type: 'json' };
import enCrosscheck from './en/crosscheck.json' with { type: 'json' };
import hiCrosscheck from './hi/crosscheck.json' with { type: 'json' };
import enShipments from './en/shipments.json' with { type: 'json' };
import enAdvisor from './en/advisor.json' with { type: 'json' };
import enLeaving from './en/leaving.json' with { type: 'json' };
import hiLeaving from './hi/leaving.json' with { type: 'json' };
import hiFrame from './hi/frame.json' with { type: 'json' };
import hiUi from './hi/ui.json' with { type: 'json' };
import hiFields from './hi/fields.json' with { type: 'json' };
import hiHome from './hi/home.json' with { type: 'json' };
import hiCatalogue from './hi/catalogue.json' with { type: 'json' };
import hiProduct from './hi/product.json' with { type: 'json' };
import hiExporter from './hi/exporter.json' with { type: 'json' };
import hiImporting from './hi/importing.json' with { type: 'json' };
import hiReading from './hi/reading.json' with { type: 'json' };
import hiChecks from './hi/checks.json' with { type: 'json' };
import hiAtStorefront from './hi/atStorefront.json' with { type: 'json' };
import hiLimits from './hi/limits.json' with { type: 'json' };
import hiTemplate from './hi/template.json' with { type: 'json' };
import hiListing from './hi/listing.json' with { type: 'json' };
import hiSpecsheet from './hi/specsheet.json' with { type: 'json' };
import hiGallery from './hi/gallery.json' with { type: 'json' };
import hiPhotos from './hi/photos.json' with { type: 'json' };
import hiFamilies from './hi/families.json' with { type: 'json' };
import hiPricing from './hi/pricing.json' with { type: 'json' };
import hiBuyers from './hi/buyers.json' with { type: 'json' };
import hiMaking from './hi/making.json' with { type: 'json' };
import hiFair from './hi/fair.json' with { type: 'json' };
import hiDuplicates from './hi/duplicates.json' with { type: 'json' };
import hiHistory from './hi/history.json' with { type: 'json' };
import hiVariants from './hi/variants.json' with { type: 'json' };
import hiCompleteness from './hi/completeness.json' with { type: 'json' };
import hiPacking from './hi/packing.json' with { type: 'json' };
import hiMapping from './hi/mapping.json' with { type: 'json' };
import hiHs from './hi/hs.json' with { type: 'json' };
import hiCurtain from './hi/curtain.json' with { type: 'json' };
import hiAhead from './hi/ahead.json' with { type: 'json' };
import hiPacks from './hi/packs.json' with { type: 'json' };
import hiRules from './hi/rules.json' with { type: 'json' };
import hiVault from './hi/vault.json' with { type: 'json' };
import hiPapers from './hi/papers.json' with { type: 'json' };
import hiShipments from './hi/shipments.json' with { type: 'json' };
import hiAdvisor from './hi/advisor.json' with { type: 'json' };

/** Every text of the window, by language and screen. English is complete; a test holds the others to the same keys. */
export const resources = {
  en: { leaving: enLeaving, frame: enFrame, ui: enUi, fields: enFields, home: enHome, catalogue: enCatalogue, product: enProduct, exporter: enExporter, importing: enImporting, reading: enReading, checks: enChecks, listing: enListing, template: enTemplate, atStorefront: enAtStorefront, limits: enLimits, specsheet: enSpecsheet,
    gallery: enGallery, photos: enPhotos, families: enFamilies, pricing: enPricing, buyers: enBuyers, fair: enFair, duplicates: enDuplicates, history: enHistory, variants: enVariants, completeness: enCompleteness, packing: enPacking, mapping: enMapping, curtain: enCurtain,
    advisor: enAdvisor, rules: enRules, ahead: enAhead, packs: enPacks, hs: enHs, shipments: enShipments, papers: enPapers, vault: enVault, crosscheck: enCrosscheck, making: enMaking,
  },
  hi: { leaving: hiLeaving, frame: hiFrame, ui: hiUi, fields: hiFields, home: hiHome, catalogue: hiCatalogue, product: hiProduct, exporter: hiExporter, importing: hiImporting, reading: hiReading, checks: hiChecks, listing: hiListing, template: hiTemplate, atStorefront: hiAtStorefront, limits: hiLimits, specsheet: hiSpecsheet,
    gallery: hiGallery, photos: hiPhotos, families: hiFamilies, pricing: hiPricing, buyers: hiBuyers, fair: hiFair, duplicates: hiDuplicates, history: hiHistory, variants: hiVariants, completeness: hiCompleteness, packing: hiPacking, mapping: hiMapping, curtain: hiCurtain,
    advisor: hiAdvisor, rules: hiRules, ahead: hiAhead, packs: hiPacks, hs: hiHs, shipments: hiShipments, papers: hiPapers, vault: hiVault, crosscheck: hiCrosscheck, making: hiMaking,
  },
} as const;

export type EnglishTexts = (typeof resources)['en'];
