import type { Certificate, Exporter } from '#exporter';
import { certificateKind, type Facts } from '#rules';
import { certificateFact } from './certificates.ts';

const plain = (text: string | undefined): string | undefined => text?.replace(/\s/g, '').toUpperCase();
const LICENCES = new Set(['fssai-licence', 'drug-licence']);

/** The exporter's profile and its vault as rules see them. */
export function exporterFacts(one: Exporter, certificates: readonly Certificate[]): NonNullable<Facts['exporter']> {
  const ofKinds = (wanted: (kind: string) => boolean) => certificates.flatMap((each) => {
    const kind = certificateKind(each.kind);
    return wanted(kind) ? [{ kind, number: each.number, issuer: each.issuer, validFrom: each.validFrom, validTo: each.validTo }] : [];
  });
  return {
    legalName: one.legalName, tradeName: one.tradeName, constitution: one.constitution, country: one.address.country, state: one.address.state,
    pan: plain(one.pan), iec: plain(one.iec), iecUpdatedOn: one.iecUpdatedOn, gstins: one.gstins.map((gstin) => plain(gstin) ?? ''),
    udyam: one.udyam && { number: plain(one.udyam.number), class: one.udyam.class },
    luts: Object.values(one.luts).sort((a, b) => a.position - b.position).map(({ arn, financialYear }) => ({ arn: plain(arn), financialYear })),
    taxRoute: one.taxRoute,
    bankName: one.bank.name, adCodes: one.bank.adCode ? [one.bank.adCode] : [], adCodeRegistered: one.bank.adCodeRegistered, ifsc: plain(one.bank.ifsc), bic: plain(one.bank.bic),
    cin: plain(one.cin), aeo: one.aeo && { tier: one.aeo.tier, number: one.aeo.number, validTo: one.aeo.validTo },
    aato: one.turnover, claimsMsme: one.claimsMsme, claimsRodtep: one.claimsRodtep, rodtepClaims: one.rodtepClaims, rodtepReturnFiled: one.rodtepReturnFiled, claimsFtpBenefit: one.claimsFtpBenefit, takesExportCredit: one.takesExportCredit, interestSupportChecked: one.interestSupportChecked,
    sectors: one.sectors, markets: one.markets,
    rcmcs: ofKinds((kind) => kind === 'rcmc').map(({ kind: _kind, ...rcmc }) => rcmc),
    licences: ofKinds((kind) => LICENCES.has(kind)),
    certificates: certificates.map((each) => certificateFact(each)),
  };
}
