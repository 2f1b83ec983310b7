/** What a fact is called as a field of its record, where the two names differ. */
const FIELDS: Readonly<Record<string, string>> = {
  'exporter.adCodes': 'bank.adCode', 'exporter.adCodeRegistered': 'bank.adCodeRegistered', 'exporter.bankName': 'bank.name', 'exporter.ifsc': 'bank.ifsc', 'exporter.bic': 'bank.bic', 'exporter.aato': 'turnover', 'exporter.rcmcs': 'certificates', 'exporter.licences': 'certificates',
  'exporter.luts': 'luts', 'exporter.udyam': 'udyam', 'exporter.aeo': 'aeo', 'exporter.certificates': 'certificates', 'exporter.state': 'address.state', 'exporter.country': 'address.country',
  'product.name': 'name.en', 'product.description': 'description.en', 'product.hs6': 'hsCode', 'product.certificates': 'certificateIds', 'product.pricing': 'priceLadders', 'product.leadTimeDays': 'leadTimes', 'product.materials': 'materials', 'product.packing': 'packing', 'product.attributes': 'attributes',
  'listing.title': 'name.en', 'listing.description': 'description.en', 'listing.hs6': 'hsCode', 'listing.price': 'priceLadders', 'listing.priceUnit': 'priceLadders', 'listing.currency': 'priceLadders', 'listing.leadTimeDays': 'leadTimes', 'listing.checklist': 'markets', 'listing.claims': 'claims', 'listing.images': 'images',
  'listing.fibreContent': 'label.fibreContent', 'listing.ingredients': 'label.ingredients', 'listing.netContent': 'label.netContent', 'listing.attributes': 'attributes',
};
/** Lists whose elements are fields of their own. */
const ELEMENTS = new Set(['exporter.gstins']);

const snake = (key: string): string => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const known = new Map<string, string | undefined>();

/** Field key (see the rooms' nouns) of a fact such as product.traits.battery or exporter.gstins[1]; undefined for facts that are no field of a record. */
export function fieldOfFact(path: string): string | undefined {
  if (!known.has(path)) known.set(path, find(path));
  return known.get(path);
}

function find(path: string): string | undefined {
  const [, list = '', index] = /^([A-Za-z.]+)\[(\d+)\]/.exec(path) ?? [];
  if (index !== undefined && ELEMENTS.has(list)) return `${list.split('.').slice(1).join('.')}.${index}`;
  const plain = path.replace(/\[\d*\].*$/, '');
  const named = FIELDS[plain] ?? FIELDS[plain.split('.').slice(0, 2).join('.')];
  if (named) return named;
  const [root, ...rest] = plain.split('.');
  if (rest.length === 0 || (root !== 'exporter' && root !== 'product' && root !== 'listing')) return undefined;
  return rest[0] === 'tests' && rest[1] ? `attributes.test_${snake(rest[1])}` : rest.join('.');
}
