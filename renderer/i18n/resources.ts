import enFrame from './en/frame.json' with { type: 'json' };
import enUi from './en/ui.json' with { type: 'json' };
import enFields from './en/fields.json' with { type: 'json' };
import enHome from './en/home.json' with { type: 'json' };
import enCatalogue from './en/catalogue.json' with { type: 'json' };
import enProduct from './en/product.json' with { type: 'json' };
import enExporter from './en/exporter.json' with { type: 'json' };
import enImporting from './en/importing.json' with { type: 'json' };
import enChecks from './en/checks.json' with { type: 'json' };
import enListing from './en/listing.json' with { type: 'json' };
import enSpecsheet from './en/specsheet.json' with { type: 'json' };
import hiFrame from './hi/frame.json' with { type: 'json' };
import hiUi from './hi/ui.json' with { type: 'json' };
import hiFields from './hi/fields.json' with { type: 'json' };
import hiHome from './hi/home.json' with { type: 'json' };
import hiCatalogue from './hi/catalogue.json' with { type: 'json' };
import hiProduct from './hi/product.json' with { type: 'json' };
import hiExporter from './hi/exporter.json' with { type: 'json' };
import hiImporting from './hi/importing.json' with { type: 'json' };
import hiChecks from './hi/checks.json' with { type: 'json' };
import hiListing from './hi/listing.json' with { type: 'json' };
import hiSpecsheet from './hi/specsheet.json' with { type: 'json' };

/** Every text of the window, by language and screen. English is complete; a test holds the others to the same keys. */
export const resources = {
  en: { frame: enFrame, ui: enUi, fields: enFields, home: enHome, catalogue: enCatalogue, product: enProduct, exporter: enExporter, importing: enImporting, checks: enChecks, listing: enListing, specsheet: enSpecsheet },
  hi: { frame: hiFrame, ui: hiUi, fields: hiFields, home: hiHome, catalogue: hiCatalogue, product: hiProduct, exporter: hiExporter, importing: hiImporting, checks: hiChecks, listing: hiListing, specsheet: hiSpecsheet },
} as const;

export type EnglishTexts = (typeof resources)['en'];
