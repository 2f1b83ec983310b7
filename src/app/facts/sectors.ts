import { HS_SECTORS, hsDigits } from '#tradeids';

/** Sector of goods by their HS code, undefined when no route names it. */
export function sectorOf(hsCode: string | undefined): string | undefined {
  const code = hsDigits(hsCode ?? '');
  return code.length < 2 ? undefined : HS_SECTORS.find(([, prefixes]) => prefixes.some((prefix) => code.startsWith(prefix)))?.[0];
}
