import { type Day, financialYear } from '#base';
import { type DocumentReads, papersOf, type PrefillSources, shipmentById } from '#documents';
import { type Exporter, theExporter } from '#exporter';
import type { ReadDb } from '#store';

/** The firm as its papers name it. Of several GSTINs the one that begins with the state of the address is not guessed: the first stands. */
function partyOf(one: Exporter): PrefillSources['firm']['party'] {
  const { lines, city, pin, state, country } = one.address;
  const address = [...lines, [city, pin].filter(Boolean).join(' '), state].map((each) => each?.trim()).filter(Boolean).join(', ');
  return Object.fromEntries(Object.entries({ name: one.legalName, address, country, gstin: one.gstins[0], iec: one.iec }).filter(([, value]) => value !== undefined && value !== ''));
}

/** What papers of a shipment (or of none) are filled from on a day. */
export async function sourcesFor(read: ReadDb & DocumentReads, shipment: string | undefined, on: Day): Promise<PrefillSources> {
  const [exporter, found, papers] = await Promise.all([theExporter(read), shipment ? shipmentById(read, shipment) : undefined, shipment ? papersOf(read, shipment) : []]);
  const lut = Object.values(exporter.luts).find((one) => one.financialYear === financialYear(on));
  return { shipment: found, papers, firm: { party: partyOf(exporter), adCode: exporter.bank.adCode, lutArn: lut?.arn } };
}
