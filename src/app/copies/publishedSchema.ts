import { z } from 'zod';
import { COMPANY_KINDS } from './kinds.ts';

/** What an import remembers of a file is Niryat's own business: other programs pass it on as it is. */
const REMEMBERED = { type: 'object', properties: { id: { type: 'string' }, name: { type: 'string' } }, required: ['id'] };

/** JSON Schema of a copy of a whole company, or of its catalogue with the attributes in use: products as `export.schema.json` has them, every other kind by its name. */
export function companySchema(): object {
  const kinds = COMPANY_KINDS.map(({ kind, schema }) => [kind, { type: 'array', items: kind === 'mapping' ? REMEMBERED : z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) }] as const);
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
