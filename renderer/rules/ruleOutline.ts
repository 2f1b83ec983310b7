/**
 * What a rule of one's own begins with: every part there is, with an example of each outcome. `number` makes FIRM-007 of 7.
 * It is valid as it stands, so that whoever writes one starts from something that works.
 */
export const ruleOutline = (number: number, day: string): string => `id: FIRM-${String(number).padStart(3, '0')}
title: 'Every item of ours names its MOQ'
why: 'Our buyers ask for it in the first mail.'
subject: product
check: 'has(product.moq)'
severity: warning
confidence: A
source: { key: practice, title: 'Agreed in our company' }
checkedOn: ${day}
message: 'The MOQ is missing.'
fix: 'Fill in the MOQ.'
examples:
  pass:
    - facts: { product: { sku: A, moq: { value: '24', unit: PCS } } }
  fail:
    - facts: { product: { sku: A } }
  unknown: { never: 'it is there or it is not' }
  notApplicable:
    - facts: { exporter: { iec: ABCCX1234K } }
`;

/** The next free number after ids such as FIRM-007. */
export const nextOwnNumber = (ids: readonly string[]): number => 1 + Math.max(0, ...ids.map((id) => Number(/^FIRM-(\d+)$/u.exec(id)?.[1] ?? 0)));
