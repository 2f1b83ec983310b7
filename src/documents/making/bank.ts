import type { Exporter } from '#exporter/nouns';

/** Where buyers pay to. */
export const bankLines = ({ bank, legalName }: Exporter): string[] => [
  bank.name ? [bank.name, bank.branch].filter(Boolean).join(', ') : '', bank.account ? `Account no. ${bank.account}${legalName ? `, ${legalName}` : ''}` : '', bank.bic ? `SWIFT ${bank.bic}` : '', bank.ifsc ? `IFSC ${bank.ifsc}` : '', bank.adCode ? `AD code ${bank.adCode}` : '',
].filter(Boolean);
