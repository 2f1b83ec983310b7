import { z } from 'zod';
import { COMPANY_KINDS } from './kinds.ts';

/** JSON Schema of a copy of a whole company, or of its catalogue with the attributes in use: products as `export.schema.json` has them, every other kind by its name. */
export function companySchema(): object {
  const kinds = COMPANY_KINDS.map(({ kind, schema }) => [kind, { type: 'array', items: z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) }] as const);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    properties: {
      niryat: { enum: ['company', 'catalogue'] }, version: { const: 1 }, asOf: { type: ['string', 'null'] },
      attributeClasses: { type: 'object', additionalProperties: { enum: ['public', 'buyer', 'party', 'internal', 'secret'] } },
      products: { $ref: 'export.schema.json' }, ...Object.fromEntries(kinds),
    },
    required: ['niryat', 'version', 'products'],
  };
}
