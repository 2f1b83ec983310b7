import { type Confidentiality, day, texts } from '#base';
import { z } from 'zod';

const id = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/);
const line = z.string().max(200);

export const address = z.object({ lines: z.array(line).max(6).default([]), city: line.optional(), district: line.optional(), state: line.optional(), pin: z.string().max(12).optional(), country: z.string().regex(/^[A-Z]{2}$/).default('IN') });
export type Address = z.infer<typeof address>;

export const contact = z.object({ person: line.optional(), phone: line.optional(), email: line.optional(), website: line.optional() });
export const bank = z.object({ name: line.optional(), branch: line.optional(), account: z.string().max(40).optional(), ifsc: z.string().max(20).optional(), bic: z.string().max(20).optional(), adCode: z.string().max(20).optional(), adCodeRegistered: z.boolean().optional() });
/** A font file of the firm's, kept under its hash. */
const font = z.object({ blob: z.string().regex(/^[0-9a-f]{64}$/), name: z.string().max(120) });
export const FONT_PLACES = ['heading', 'body', 'bold'] as const;
/** How the firm looks on paper. Colours are #RRGGBB. */
export const brand = z.object({ fonts: z.object({ heading: font.optional(), body: font.optional(), bold: font.optional() }).optional(), logo: z.string().regex(/^[0-9a-f]{64}$/).optional(), primary: z.string().regex(/^#[0-9A-Fa-f]{6}$/).optional(), secondary: z.string().regex(/^#[0-9A-Fa-f]{6}$/).optional(), tagline: texts.optional() });

/** Who exports: one record in each company. Identifiers are kept as typed; tradeids says what is wrong with them. */
export const exporter = z.object({
  id,
  legalName: line.default(''),
  tradeName: line.optional(),
  nameIn: texts.default({}),
  constitution: z.enum(['proprietor', 'partnership', 'llp', 'company', 'huf', 'trust', 'society', 'government', 'other']).optional(),
  address: address.default({ lines: [], country: 'IN' }),
  factoryAddress: address.optional(),
  contact: contact.default({}),
  pan: z.string().max(20).optional(),
  iec: z.string().max(20).optional(),
  /** Last day the IEC was confirmed on the DGFT portal. */
  iecUpdatedOn: day.optional(),
  gstins: z.array(z.string().max(20)).max(40).default([]),
  udyam: z.object({ number: z.string().max(40), class: z.enum(['micro', 'small', 'medium']).optional() }).optional(),
  luts: z.record(id, z.object({ position: z.number().int(), arn: z.string().max(30), financialYear: z.string().regex(/^\d{4}-\d{2}$/) })).default({}),
  taxRoute: z.enum(['lut', 'igst']).optional(),
  bank: bank.default({}),
  cin: z.string().max(30).optional(),
  aeo: z.object({ tier: z.string().max(10), number: z.string().max(40), validTo: day.optional() }).optional(),
  /** Aggregate annual turnover, whole rupees as text. */
  turnover: z.string().regex(/^\d{1,15}$/).optional(),
  claimsMsme: z.boolean().optional(),
  claimsRodtep: z.boolean().optional(),
  rodtepClaims: z.string().regex(/^\d{1,15}$/).optional(),
  rodtepReturnFiled: z.boolean().optional(),
  claimsFtpBenefit: z.boolean().optional(),
  /** Pre- or post-shipment credit from a bank, and whether interest support under the Export Promotion Mission was looked into. */
  takesExportCredit: z.boolean().optional(),
  interestSupportChecked: z.boolean().optional(),
  sectors: z.array(z.string()).max(20).default([]),
  markets: z.array(z.string().regex(/^[A-Z]{2}$/)).max(250).default([]),
  brand: brand.default({}),
  about: texts.default({}),
});
export type Exporter = z.infer<typeof exporter>;
export const EXPORTER_MAPS: readonly string[] = ['nameIn', 'nameIn.*', 'address', 'factoryAddress', 'contact', 'udyam', 'luts', 'luts.*', 'bank', 'aeo', 'brand', 'brand.fonts', 'brand.tagline', 'about', 'about.*'];

/** Class of each exporter field. An IEC in PAN form tells the PAN: internal by default. */
export const EXPORTER_CLASSES: Readonly<Record<string, Confidentiality>> = {
  legalName: 'public', tradeName: 'public', nameIn: 'public', constitution: 'internal', address: 'public', factoryAddress: 'internal', contact: 'public', pan: 'internal', iec: 'internal',
  iecUpdatedOn: 'internal', gstins: 'internal', udyam: 'internal', luts: 'internal', taxRoute: 'internal', bank: 'internal', cin: 'internal', aeo: 'internal', turnover: 'internal',
  claimsMsme: 'internal', claimsRodtep: 'internal', rodtepClaims: 'internal', rodtepReturnFiled: 'internal', claimsFtpBenefit: 'internal', takesExportCredit: 'internal', interestSupportChecked: 'internal', sectors: 'public', markets: 'internal', brand: 'public', about: 'public',
};

/** Evidence with a validity: RCMC, FSSAI licence, GOTS, test report, LUT acknowledgement… one record each. */
export const certificate = z.object({
  id,
  kind: z.string().min(1).max(64),
  number: z.string().max(120).default(''),
  title: z.string().max(200).optional(),
  issuer: z.string().max(200).optional(),
  issuedOn: day.optional(),
  validFrom: day.optional(),
  validTo: day.optional(),
  /** What it covers: the firm, goods by HS prefix, or products by id. */
  covers: z.object({ firm: z.boolean().default(false), hsPrefixes: z.array(z.string().max(10)).default([]), products: z.array(id).default([]) }).default({ firm: false, hsPrefixes: [], products: [] }),
  fileBlob: z.string().regex(/^[0-9a-f]{64}$/).optional(),
  fileName: z.string().max(400).optional(),
  /** The mark of its issuer, a picture the user has and may use; Niryat draws none. */
  logoBlob: z.string().regex(/^[0-9a-f]{64}$/).optional(),
  class: z.enum(['public', 'buyer', 'internal']).default('buyer'),
  /** Certificates it came after, the newest first; products linked with one of them are covered by it too. */
  renews: z.array(id).max(100).optional(),
});
export type Certificate = z.infer<typeof certificate>;
export const CERTIFICATE_MAPS: readonly string[] = ['covers'];
