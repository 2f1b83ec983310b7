import type { GroupId } from './groupWords.ts';

/** A part of a form: fields by their paths, or the columns of a list of the paper. */
export type Block = { id: GroupId; fields: readonly string[] } | { id: GroupId; list: string; columns: readonly string[] };

const FIRM = ['name', 'address', 'country', 'id'] as const;
const of = (role: string, keys: readonly string[]): string[] => keys.map((key) => `parties.${role}.${key}`);

export const fields = (id: GroupId, ...paths: string[]): Block => ({ id, fields: paths });
export const exporter: Block = { id: 'exporter', fields: of('exporter', ['name', 'address', 'country', 'gstin', 'iec', 'lei']) };
export const consignee: Block = { id: 'consignee', fields: of('consignee', [...FIRM, 'eori', 'lei', 'toOrder']) };
export const buyer: Block = { id: 'buyer', fields: of('buyer', [...FIRM, 'lei']) };
export const party = (role: Extract<GroupId, 'notify' | 'producer' | 'thirdParty' | 'applicant' | 'beneficiary' | 'issuingBank' | 'drawee' | 'payer'>): Block => ({ id: role, fields: of(role, ['name', 'address', 'country']) });
export const head = (...more: string[]): Block => ({ id: 'head', fields: ['number', 'date', 'state', ...more] });
export const refs = (...keys: string[]): Block => ({ id: 'refs', fields: keys.map((key) => `refs.${key}`) });
export const ports = (...keys: string[]): Block => ({ id: 'ports', fields: keys.map((key) => `ports.${key}`) });
export const carriage = (...keys: string[]): Block => ({ id: 'carriage', fields: keys.map((key) => `carriage.${key}`) });
export const totals = (...keys: string[]): Block => ({ id: 'totals', fields: keys.map((key) => `totals.${key}`) });
export const customs = (...keys: string[]): Block => ({ id: 'customs', fields: keys.map((key) => `customs.${key}`) });
export const lines = (...columns: string[]): Block => ({ id: 'lines', list: 'lines', columns });
export const containers = (...columns: string[]): Block => ({ id: 'containers', list: 'carriage.containers', columns });
export const allowances: Block = { id: 'allowances', list: 'allowances', columns: ['charge', 'amount', 'base', 'percent', 'reason', 'taxCategory', 'taxRate'] };
export const taxes: Block = { id: 'taxes', list: 'taxes', columns: ['category', 'rate', 'taxable', 'tax', 'exemption'] };
/** What goods are on every paper that lists them. */
export const GOODS = ['sku', 'description', 'hsCode', 'quantity'] as const;
export const PRICED = ['unitPrice', 'pricePer', 'discount', 'amount'] as const;
export const PACKED = ['packageCount', 'packageKind', 'netWeight', 'grossWeight'] as const;
export const TRACED = ['batch', 'manufacturedOn', 'expiresOn'] as const;
export const SUM_OF_PACKAGES = ['packageCount', 'packageKind', 'netWeight', 'grossWeight'] as const;
