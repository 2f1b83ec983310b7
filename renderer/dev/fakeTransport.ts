import type { AppEvent, GridColumn, GridRow } from '#app/contract';
import type { Result } from '#base';
import type { Envelope, Transport } from '../transport/transport.ts';

const ok = (value: unknown): Result<unknown> => ({ ok: true, value });
const listeners = new Set<(e: AppEvent) => void>();
const company = { id: 'c1', name: 'Kesarbari Trading Co.', folder: '/home/x', lastOpenedAt: 1, sample: true };
let companies = new URLSearchParams(location.search).get('fake') === 'empty' ? [] : [company, { ...company, id: 'c2', name: 'सूरत टेक्सटाइल्स', sample: false }];
const col = (key: string, heading: string, type: string, group: string, cls = 'public', numeric = false, unit?: string): GridColumn => ({ key, heading, type, class: cls, group, editable: key !== 'family' || true, numeric, unit });
const columns: GridColumn[] = [
  col('sku', 'SKU', 'code', 'identity'), col('name.en', 'Name', 'text', 'texts'), col('name.hi', 'Name (hi)', 'text', 'texts'), col('family', 'Family', 'choice', 'identity'), col('hsCode', 'HS code', 'code', 'compliance'),
  col('moq', 'MOQ', 'quantity', 'trade', 'buyer', true), col('origin', 'Country of origin', 'country', 'compliance'), col('incoterm', 'Incoterm', 'choice', 'trade', 'buyer'), col('port', 'Port', 'text', 'trade', 'buyer'),
  col('cost', 'Cost', 'money', 'private', 'secret', true), col('supplier', 'Supplier', 'text', 'private', 'secret'), col('packing.item.netWeight', 'Net weight', 'quantity', 'packing', 'buyer', true), col('brand', 'Brand', 'text', 'identity'), col('attributes.material', 'Material', 'text', 'specification'), col('status', 'Status', 'choice', 'identity', 'internal'),
];
const N = 50_000;
const names = ['Brass oil lamp, peacock, five wicks', 'Cotton kurta, hand-block print, indigo', 'Turmeric powder, curcumin 3 %, 1 kg pouch', 'Pin header 2.54 mm, straight', 'Brake pad set, front, ceramic'];
const fams = ['Brass lamps', 'Kurtas', 'Spices', 'Connectors', 'Brake pads'];
const hs = ['940550', '621142', '091030', '853669', '870830'];
const edited = new Map<string, Record<string, string>>();
const variantsOf = (i: number) => (i % 7 === 0 ? 3 : 0);
const row = (i: number, v = -1): GridRow => {
  const k = i % 5;
  const id = `P${String(i).padStart(25, '0')}`.replace('P', '0');
  const vid = v < 0 ? id : `V${v}${id.slice(2)}`;
  const cells: Record<string, string> = { sku: `KB-${['LMP', 'KRT', 'SPC', 'ELC', 'AUT'][k]}-${100 + i}${v < 0 ? '' : `-${'SML'[v]}`}`, 'name.en': v < 0 ? names[k]! : `Height ${18 + v * 6} cm`, 'name.hi': v < 0 && k === 0 ? 'पीतल का दीपक, मोर, पाँच बत्ती' : '', family: fams[k]!, hsCode: hs[k]!, moq: `${60 + (i % 9) * 20}`, origin: 'IN', incoterm: 'FOB', port: 'Mundra', cost: `${(4 + (i % 50) / 7).toFixed(2)}`, supplier: 'Moradabad Metal', 'packing.item.netWeight': (0.3 + (i % 40) / 13).toFixed(3), brand: '', 'attributes.material': '', status: 'active', ...edited.get(vid) };
  const worst = (['pass', 'pass', 'error', 'warning', 'pass', 'unknown', 'unchecked'] as const)[i % 7]!;
  return { id: vid, sku: cells.sku!, kind: v < 0 ? 'product' : 'variant', parent: v < 0 ? null : id, variants: v < 0 ? variantsOf(i) : 0, cells, inherited: v < 0 ? [] : ['family', 'hsCode', 'origin', 'incoterm', 'port', 'supplier'], thumbnail: null, worst, findings: worst === 'pass' || worst === 'unchecked' ? 0 : 1 + (i % 2) };
};
type PageInput = { from: number; count: number; query?: string; expanded?: string[]; sort?: { field: string; direction: string }[]; filters?: { field: string; op: string; values: string[] }[] };
const page = (input: PageInput) => {
  const q = (input.query ?? '').toLowerCase();
  const open = new Set(input.expanded ?? []);
  let base: number[] = [];
  for (let i = 0; i < N; i++) if (!q || `${names[i % 5]} KB-${100 + i}`.toLowerCase().includes(q)) base.push(i);
  for (const f of input.filters ?? []) base = base.filter((i) => { const c = row(i).cells[f.field] ?? ''; return f.op === 'is-empty' ? !c : f.op === 'not-empty' ? !!c : f.op === 'is-any' ? f.values.includes(c) : f.op === 'is' ? c === f.values[0] : f.op === 'contains' ? c.toLowerCase().includes((f.values[0] ?? '').toLowerCase()) : f.op === 'greater' ? Number(c) > Number(f.values[0]) : Number(c) < Number(f.values[0]); });
  const s = input.sort?.[0];
  if (s?.direction === 'desc') base.reverse();
  const rows: GridRow[] = [];
  let at = 0;
  let total = base.length;
  for (const i of base) if (open.has(row(i).id)) total += variantsOf(i);
  for (const i of base) {
    if (at >= input.from + input.count) break;
    if (at >= input.from) rows.push(row(i));
    at++;
    if (open.size && open.has(row(i).id)) for (let v = 0; v < variantsOf(i); v++) { if (at >= input.from && at < input.from + input.count) rows.push(row(i, v)); at++; }
  }
  return { total, products: base.length, rows, sequence: 3 };
};
let sequence = 3;
const set = (title: string) => ({ id: `cs${sequence}`, sequence: ++sequence, at: Date.now(), person: 'Farida', title, state: 'done' as const, entries: 1 });
let last: ReturnType<typeof set> | null = null;
const ulid = (n: number) => `01J${String(n).padStart(23, '0')}`;
let product: Record<string, unknown> = {
  id: row(0).id, sku: 'KB-LMP-101', family: 'brass-lamps', name: { en: { text: 'Brass oil lamp, peacock, five wicks' }, hi: { text: 'पीतल का दीपक, मोर, पाँच बत्ती', sourceRevision: 'x' } }, shortDescription: { en: { text: 'Sand-cast brass in three parts that screw together.' } }, description: {}, highlights: {}, keywords: ['lamp', 'brass'], brand: 'Kesarbari', hsCode: '94055', tariffCodes: { US: '9405500000' }, itc: {}, origin: 'IN', attributes: { material: { kind: 'text', text: 'Brass 62/38' }, height: { kind: 'quantity', quantity: { value: '24', unit: 'CMS' } }, handmade: { kind: 'yesno', yes: true } }, axes: ['height'],
  priceLadders: { [ulid(1)]: { position: 0, currency: 'USD', incoterm: 'FOB', place: 'Mundra', unit: 'PCS', steps: { [ulid(2)]: { position: 0, minQuantity: '60', price: { amount: 1420, currency: 'USD' } }, [ulid(3)]: { position: 1, minQuantity: '240', price: { amount: 1340, currency: 'USD' } }, [ulid(4)]: { position: 2, minQuantity: '600', price: { amount: 1275, currency: 'USD' } } } } },
  cost: { amount: 83700, currency: 'INR' }, supplier: 'Moradabad Metal', moq: { value: '60', unit: 'PCS' }, leadTimes: { [ulid(5)]: { position: 0, maxQuantity: '500', days: 25 } }, incoterm: 'FOB', port: 'Mundra', packing: { [ulid(6)]: { position: 0, level: 'item', netWeight: { value: '1.850', unit: 'KGS' }, grossWeight: { value: '2.240', unit: 'KGS' } }, [ulid(7)]: { position: 2, level: 'carton', count: '12', grossWeight: { value: '27.9', unit: 'KGS' }, length: { value: '52.0', unit: 'CMS' }, width: { value: '40.0', unit: 'CMS' }, height: { value: '37.5', unit: 'CMS' } } },
  images: { [ulid(8)]: { position: 0, fileName: 'lamp_101_a.jpg', blob: 'a'.repeat(64) }, [ulid(9)]: { position: 1, fileName: 'lamp_101_b.jpg', blob: 'b'.repeat(64) } }, certificateIds: [ulid(20)], materials: { [ulid(10)]: { position: 0, name: 'Brass', percent: '100' } }, traits: { electrical: false, handmade: true }, claims: ['handmade'], markets: ['DE', 'US'], label: {}, related: [], status: 'active', classes: {},
};
const finding = (rule: string, severity: string, status: string, title: string, where: object, more: object = {}) => ({ rule, severity, status, messageId: rule, data: {}, where, text: { title, ...more } });
const findings = [
  finding('PRD-001', 'error', 'fail', 'HS code has 5 digits; it needs 6', { kind: 'product', record: row(0).id, sku: 'KB-LMP-101', field: 'hsCode' }, { detail: 'KB-LMP-101 says 94055', fix: 'Use 940550, or keep your text' }),
  finding('EXP-004', 'warning', 'fail', 'RCMC membership ends in 21 days', { kind: 'exporter', record: 'E', field: 'certificates' }, { detail: 'Valid until 12-12-2026' }),
  finding('EUR-018', 'warning', 'fail', 'Ethylene-oxide report is missing', { kind: 'product', record: row(2).id, sku: 'KB-SPC-102', field: 'certificateIds' }, { detail: '3 turmeric products, destination Germany' }),
  finding('PKL-002', 'info', 'unknown', 'This rule could not be decided', { kind: 'product', record: row(0).id, sku: 'KB-LMP-101', field: 'packing' }, { detail: 'Gross weight is empty on KB-BEL-122' }),
];
let exporter: Record<string, unknown> = { id: ulid(90), legalName: 'Kesarbari Trading Co.', tradeName: 'Kesarbari', nameIn: {}, constitution: 'partnership', address: { lines: ['14 Station Road'], city: 'Moradabad', state: 'Uttar Pradesh', pin: '244001', country: 'IN' }, contact: { person: 'Farida', phone: '+91 90000 00000', email: 'sales@kesarbari.example' }, pan: 'ABCFK1234L', iec: 'ABCDE12', gstins: ['09ABCFK1234L1Z5'], luts: {}, bank: { name: 'Sample Bank', ifsc: 'SBIN0000123' }, sectors: [], markets: ['DE', 'US'], brand: { primary: '#33469B' }, about: {} };
const certificates = [{ id: ulid(20), kind: 'RCMC', number: 'EPCH/123', issuer: 'EPCH', issuedOn: '2024-12-13', validTo: '2026-12-12', covers: { firm: true, hsPrefixes: [], products: [] }, class: 'buyer' }];
const setIn = (target: Record<string, unknown>, path: string, value: unknown): Record<string, unknown> => {
  const copy = structuredClone(target);
  const parts = path.split('.');
  let at: Record<string, unknown> = copy;
  for (const p of parts.slice(0, -1)) at = (at[p] ??= {}) as Record<string, unknown>;
  const key = parts.at(-1)!;
  if (value === null) delete at[key];
  else at[key] = parts.length === 2 && ['name', 'shortDescription', 'description'].includes(parts[0]!) ? { text: value } : value;
  return copy;
};
const changed = () => { for (const l of listeners) l({ type: 'changed', company: 'c1', changeSet: 'x', records: [], sequence }); };
const uses: Record<string, (input: never, envelope: Envelope) => unknown> = {
  'workspace.list': () => ({ items: companies }),
  'workspace.open': ({ id }: { id: string }) => companies.find((c) => c.id === id),
  'workspace.create': ({ name }: { name: string }) => { const c = { ...company, id: `c${companies.length + 3}`, name, sample: false }; companies = [...companies, c]; return c; },
  'workspace.sample': () => { companies = [...companies, company]; return company; },
  'workspace.state': () => ({ company, sequence, lastSavedAt: Date.now() - 60_000, undo: last, redo: null, products: N, variants: 21429 }),
  'workspace.undo': () => { const c = last; last = null; changed(); return { changeSet: c }; },
  'workspace.history': () => ({ items: [set('Edited hsCode of KB-LMP-101'), { ...set('Import of lamps-price-list-oct.xlsx'), entries: 236, source: { name: 'lamps-price-list-oct.xlsx', sha256: '' } }] }),
  'workspace.entries': () => ({ items: [{ changeSet: 'cs1', at: Date.now() - 1e7, person: 'Farida', kind: 'product', record: row(0).id, change: 'update', field: 'hsCode', before: '940550', after: '94055' }, { changeSet: 'cs1', at: Date.now() - 2e7, person: 'Farida', kind: 'product', record: row(0).id, change: 'update', field: 'name.en.text', before: 'Brass lamp', after: 'Brass oil lamp' }] }),
  'catalogue.columns': () => ({ columns, families: [{ code: 'brass-lamps', name: { en: { text: 'Brass lamps' } }, sector: 'handicrafts', hsPrefixes: [], attributes: [{ key: 'material', label: { en: { text: 'Material' }, hi: { text: 'सामग्री' } }, type: 'text', class: 'public', group: 'specification', requiredFor: ['alibaba'] }, { key: 'height', label: { en: { text: 'Height' } }, type: 'quantity', unit: 'CMS', class: 'public', group: 'specification', requiredFor: [] }, { key: 'finish', label: { en: { text: 'Finish' } }, type: 'choice', choices: ['polished', 'antique'], class: 'public', group: 'specification', requiredFor: [] }, { key: 'handmade', label: { en: { text: 'Handmade' } }, type: 'yesno', class: 'public', group: 'specification', requiredFor: [] }] }], attributes: [] }),
  'catalogue.page': (input: PageInput) => page(input),
  'catalogue.search': ({ query, limit }: { query: string; limit: number }) => { const p = page({ from: 0, count: limit, query }); return { total: p.total, items: p.rows.map((r) => ({ id: r.id, sku: r.sku, name: r.cells['name.en'], kind: r.kind, parent: r.parent })) }; },
  'catalogue.product': ({ id }: { id: string }) => ({ product: { ...product, id }, variants: [0, 1, 2].map((v) => ({ ...product, id: row(0, v).id, sku: row(0, v).sku, parent: id, name: { en: { text: `Height ${18 + 6 * v} cm` } }, attributes: { height: { kind: 'quantity', quantity: { value: `${18 + 6 * v}`, unit: 'CMS' } } } })), parent: null, revision: 'ab12cd34ef56', findings, images: [{ id: ulid(8), url: null, fileName: 'lamp_101_a.jpg', width: 1600, height: 1600, bytes: 234567 }, { id: ulid(9), url: null, fileName: 'lamp_101_b.jpg', width: 480, height: 480, bytes: 34567 }] }),
  'catalogue.edit': ({ edits }: { edits: { id: string; field: string; value: unknown }[] }) => { for (const e of edits) { edited.set(e.id, { ...edited.get(e.id), [e.field]: String(e.value ?? '') }); if (e.id === product.id) product = setIn(product, e.field, e.value); } last = set(`Edited ${edits[0]!.field}`); setTimeout(changed, 5); return { changeSet: last, refused: edits.filter((e) => e.value === 'bad').map((edit) => ({ edit, finding: finding('IMP-001', 'error', 'fail', 'This is no number', { record: edit.id, field: edit.field }) })) }; },
  'catalogue.add': ({ sku }: { sku: string }) => { last = set(`Added ${sku}`); return { id: row(0).id, changeSet: last }; },
  'catalogue.remove': ({ ids }: { ids: string[] }) => { last = set(`Deleted ${ids.length}`); return { removed: ids.length, changeSet: last }; },
  'catalogue.thumbnail': ({ blob }: { blob: string }) => ({ dataUrl: `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><rect width="10" height="10" fill="${blob.startsWith('a') ? '#c9a24a' : '#8a6a2a'}"/></svg>`)}` }),
  'checks.run': () => ({ on: '2026-11-22', packs: [{ id: 'india-export-core', version: '2026.11.2' }], outcomes: { pass: 2214, fail: 3, unknown: 1, notApplicable: 488, waived: 0 }, findings }),
  'exporter.get': () => ({ exporter, certificates, findings: [finding('EXP-002', 'error', 'fail', 'IEC has 7 characters; it needs 10', { kind: 'exporter', field: 'iec' })] }),
  'exporter.edit': ({ edits }: { edits: { field: string; value: unknown }[] }) => { for (const e of edits) exporter = setIn(exporter, e.field, e.value); last = set('Edited the profile'); setTimeout(changed, 5); return { changeSet: last, refused: [] }; },
  'ids.kinds': () => ({ items: [] }),
  'storefronts.list': () => ({ items: [] }),
  'disclosure.log': () => ({ items: [] }),
};
export const fakeTransport = (): Transport => ({
  call: async (name, envelope) => {
    await new Promise((resolve) => setTimeout(resolve, 30));
    const use = uses[name];
    return use ? ok(use(envelope.input as never, envelope)) : { ok: false, problem: { code: 'not-built', message: `${name} is not built yet.` } };
  },
  cancel: async () => undefined,
  upload: async () => ({ ok: true, value: { token: 't' } }),
  save: async () => undefined,
  onEvent: (listener) => { listeners.add(listener); return () => listeners.delete(listener); },
});
