import { describe, expect, test } from 'vitest';
import { DOCUMENT_KINDS } from '../parts/kinds.ts';
import { FORMED_KINDS, formOfKind } from './forms.ts';
import { paperForm, schemaAt } from './paperForm.ts';

describe('every form', () => {
  test('shows only fields that a paper has, each with a name in both languages and a way to type it', () => {
    for (const kind of DOCUMENT_KINDS) for (const language of ['en', 'hi']) {
      for (const group of paperForm(kind, language)) for (const field of group.fields) {
        const path = group.list ? `${group.list}[].${field.path}` : field.path;
        expect(() => schemaAt(path), path).not.toThrow();
        expect(field.label, path).not.toBe('');
        expect(field.input === 'list', `${kind} ${path}`).toBe(false);
      }
    }
  });
  test('shows what it needs', () => {
    for (const kind of DOCUMENT_KINDS) {
      const shown = new Set(paperForm(kind, 'en').flatMap((group) => (group.list ? [group.list] : group.fields.map((one) => one.path))));
      expect(formOfKind(kind).needs.filter((path) => !shown.has(path)), kind).toEqual([]);
    }
  });
  test('shows no field twice', () => {
    for (const kind of DOCUMENT_KINDS) {
      const paths = paperForm(kind, 'en').flatMap((group) => group.fields.map((one) => `${group.list ?? ''} ${one.path}`));
      expect(paths.length, kind).toBe(new Set(paths).size);
    }
  });
  test('of the trade has a form of its own; the rest is registered by number, issuer, validity and file', () => {
    expect(FORMED_KINDS).toEqual(expect.arrayContaining(['proformaInvoice', 'purchaseOrder', 'commercialInvoice', 'gstInvoice', 'packingList', 'shippingBill', 'billOfLading', 'airWaybill', 'certificateOfOrigin', 'letterOfCredit', 'insuranceCertificate', 'inspection', 'fumigation', 'phytosanitary', 'health', 'certificateOfAnalysis', 'dangerousGoods', 'vgm', 'euDeclaration', 'productCertificate', 'bankRealisation', 'legalTimber', 'gstReturn']));
    expect(paperForm('scomet', 'en').flatMap((group) => group.fields.map((one) => one.path))).toEqual(expect.arrayContaining(['number', 'issuer', 'validFrom', 'validTo']));
  });
  test('the control: a field that no paper has is refused', () => expect(() => schemaAt('parties.captain.name')).toThrow('captain'));
});
