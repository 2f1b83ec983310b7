/** Examples of one rule for items from India, one of each outcome. */
export const EXAMPLES = `examples:
  pass: [{ facts: { product: { origin: IN } } }]
  fail: [{ facts: { product: { origin: CN } } }]
  unknown: [{ facts: { product: { sku: A } } }]
  notApplicable: [{ facts: { exporter: { iec: X } } }]
`;
/** One sound rule as its file says it; what a test gets wrong in it is told. */
export const rule = (check = 'product.origin == "IN"', { id = 'BRW-001', more = '', examples = EXAMPLES } = {}): string => `id: ${id}
title: The goods are made in India
why: The buyer asked for it.
subject: product
check: ${JSON.stringify(check)}
severity: error
confidence: A
source: { key: practice, title: Agreed }
checkedOn: 2026-11-20
message: Not made in India.
fix: Choose other goods.
${more}${examples}`;
