import { createHashHistory, createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { AppFrame } from './frame/AppFrame.tsx';
import { RouteProblem } from './frame/RouteProblem.tsx';

const text = (one: unknown): string | undefined => (typeof one === 'string' && one !== '' ? one : undefined);

const rootRoute = createRootRoute({ component: AppFrame, errorComponent: RouteProblem, notFoundComponent: () => <RouteProblem /> });
const child = { getParentRoute: () => rootRoute } as const;

const home = createRoute({ ...child, path: '/', component: lazyRouteComponent(() => import('./home/HomeScreen.tsx'), 'HomeScreen') });
const catalogue = createRoute({ ...child, path: '/catalogue', component: lazyRouteComponent(() => import('./catalogue/CatalogueScreen.tsx'), 'CatalogueScreen') });
const product = createRoute({
  ...child, path: '/catalogue/$id', component: lazyRouteComponent(() => import('./product/ProductScreen.tsx'), 'ProductScreen'),
  validateSearch: (search: Record<string, unknown>): { tab?: string; field?: string } => ({ tab: text(search.tab), field: text(search.field) }),
});
/** `file` is a token of a file that was dropped elsewhere in the window, `name` its name; `again` runs the import that a crash cut off. */
const importing = createRoute({
  ...child, path: '/import', component: lazyRouteComponent(() => import('./importing/ImportScreen.tsx'), 'ImportScreen'),
  validateSearch: (search: Record<string, unknown>): { file?: string; name?: string; again?: boolean } => ({ file: text(search.file), name: text(search.name), ...(search.again === true ? { again: true } : {}) }),
});
/** `sku` limits the check to one item, `rule` opens that rule's explanation. */
const checks = createRoute({
  ...child, path: '/checks', component: lazyRouteComponent(() => import('./checks/ChecksScreen.tsx'), 'ChecksScreen'),
  validateSearch: (search: Record<string, unknown>): { sku?: string; rule?: string; record?: string } => ({ sku: text(search.sku), rule: text(search.rule), record: text(search.record) }),
});
/** What is asked stands in the address, so that an answer can be gone back to. */
const advisor = createRoute({
  ...child, path: '/advisor', component: lazyRouteComponent(() => import('./advisor/AdvisorScreen.tsx'), 'AdvisorScreen'),
  validateSearch: (search: Record<string, unknown>): { sku?: string; hs?: string; to?: string; on?: string } => ({ sku: text(search.sku), hs: text(search.hs), to: text(search.to), on: text(search.on) }),
});
/** `rule` opens that rule's page. */
const rules = createRoute({
  ...child, path: '/rules', component: lazyRouteComponent(() => import('./rules/RulesScreen.tsx'), 'RulesScreen'),
  validateSearch: (search: Record<string, unknown>): { rule?: string; pack?: string } => ({ rule: text(search.rule), pack: text(search.pack) }),
});
const ahead = createRoute({ ...child, path: '/ahead', component: lazyRouteComponent(() => import('./ahead/AheadScreen.tsx'), 'AheadScreen') });
const packs = createRoute({ ...child, path: '/packs', component: lazyRouteComponent(() => import('./packs/PacksScreen.tsx'), 'PacksScreen') });
/** `ids` are products chosen elsewhere, joined by commas. */
const chosen = (search: Record<string, unknown>): { ids?: string } => ({ ids: text(search.ids) });
const shipments = createRoute({ ...child, path: '/shipments', component: lazyRouteComponent(() => import('./shipments/ShipmentsScreen.tsx'), 'ShipmentsScreen') });
const shipment = createRoute({ ...child, path: '/shipments/$id', component: lazyRouteComponent(() => import('./shipment/ShipmentPage.tsx'), 'ShipmentPage') });
const audit = createRoute({ ...child, path: '/audit', component: lazyRouteComponent(() => import('./shipment/AuditScreen.tsx'), 'AuditScreen') });
const vault = createRoute({ ...child, path: '/vault', component: lazyRouteComponent(() => import('./vault/VaultScreen.tsx'), 'VaultScreen') });
/** `field` is the path of a value that a finding leads to. */
const paper = createRoute({
  ...child, path: '/papers/$id', component: lazyRouteComponent(() => import('./papers/PaperScreen.tsx'), 'PaperScreen'),
  validateSearch: (search: Record<string, unknown>): { field?: string } => ({ field: text(search.field) }),
});
const listings = createRoute({ ...child, path: '/listings', component: lazyRouteComponent(() => import('./listing/ListingsScreen.tsx'), 'ListingsScreen'), validateSearch: chosen });
const limits = createRoute({
  ...child, path: '/limits', component: lazyRouteComponent(() => import('./limits/LimitsScreen.tsx'), 'LimitsScreen'),
  validateSearch: (search: Record<string, unknown>): { storefront?: string } => ({ storefront: text(search.storefront) }),
});
const atStorefront = createRoute({
  ...child, path: '/at-storefront', component: lazyRouteComponent(() => import('./atStorefront/AtStorefrontScreen.tsx'), 'AtStorefrontScreen'),
  validateSearch: (search: Record<string, unknown>): { storefront?: string; part?: 'categories' | 'attributes' } => ({ storefront: text(search.storefront), part: search.part === 'attributes' ? 'attributes' : search.part === 'categories' ? 'categories' : undefined }),
});
/** `ids` and `storefront` as chosen on the board of listings. */
const template = createRoute({
  ...child, path: '/template', component: lazyRouteComponent(() => import('./template/TemplateScreen.tsx'), 'TemplateScreen'),
  validateSearch: (search: Record<string, unknown>): { ids?: string; storefront?: string } => ({ ids: text(search.ids), storefront: text(search.storefront) }),
});
const sheets = createRoute({ ...child, path: '/sheets', component: lazyRouteComponent(() => import('./specsheet/SheetsScreen.tsx'), 'SheetsScreen'), validateSearch: chosen });
const exporter = createRoute({
  ...child, path: '/exporter', component: lazyRouteComponent(() => import('./exporter/ExporterScreen.tsx'), 'ExporterScreen'),
  validateSearch: (search: Record<string, unknown>): { field?: string } => ({ field: text(search.field) }),
});
const missing = createRoute({ ...child, path: '/missing', component: lazyRouteComponent(() => import('./completeness/CompletenessScreen.tsx'), 'CompletenessScreen') });
const gallery = createRoute({ ...child, path: '/gallery', component: lazyRouteComponent(() => import('./gallery/GalleryScreen.tsx'), 'GalleryScreen') });
const photos = createRoute({ ...child, path: '/photos', component: lazyRouteComponent(() => import('./photos/PhotosScreen.tsx'), 'PhotosScreen') });
const families = createRoute({ ...child, path: '/families', component: lazyRouteComponent(() => import('./families/FamiliesScreen.tsx'), 'FamiliesScreen') });
const pricing = createRoute({ ...child, path: '/pricing', component: lazyRouteComponent(() => import('./pricing/PricingScreen.tsx'), 'PricingScreen') });
const buyers = createRoute({ ...child, path: '/buyers', component: lazyRouteComponent(() => import('./buyers/BuyersScreen.tsx'), 'BuyersScreen') });
const fair = createRoute({ ...child, path: '/fair', component: lazyRouteComponent(() => import('./fair/FairScreen.tsx'), 'FairScreen') });
const duplicates = createRoute({ ...child, path: '/duplicates', component: lazyRouteComponent(() => import('./duplicates/DuplicatesScreen.tsx'), 'DuplicatesScreen') });
const left = createRoute({ ...child, path: '/left', component: lazyRouteComponent(() => import('./leaving/LeftScreen.tsx'), 'LeftScreen') });
const history = createRoute({ ...child, path: '/history', component: lazyRouteComponent(() => import('./history/HistoryScreen.tsx'), 'HistoryScreen') });

/** Addresses live behind #, so that the same page works under app:// and http:// without a word from the server. */
export const router = createRouter({
  routeTree: rootRoute.addChildren([left, home, catalogue, product, missing, gallery, photos, families, pricing, buyers, fair, duplicates, history, importing, checks, advisor, ahead, rules, packs, shipments, shipment, audit, paper, vault, listings, template, atStorefront, limits, sheets, exporter]),
  history: createHashHistory(), defaultPreload: 'intent', defaultErrorComponent: RouteProblem,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
