import { Refusal } from '#base';
import type { Company } from '../contract.ts';
import type { Context, UseCase } from '../port.ts';
import { writeDetails, writeProfile } from '../sample/details.ts';
import { writeShipment } from '../sample/shipment.ts';
import { writeTrade } from '../sample/trade.ts';
import { layOutSample } from '../sample/files.ts';
import { allShipments } from '#documents';
import { decisions } from '#importing';
import commit from '../importing/commit.ts';
import run from '../checks/run.ts';
import { checkShipment } from '../shipments/judging.ts';

const NAME = 'Marudhar Exports';

/** The same context, but about the company just made. */
async function inside(context: Context, company: Company): Promise<Context> {
  const { workspace } = await context.companies.open(company.id);
  return { ...context, workspace: async () => workspace, company: () => company };
}

/** Makes the sample firm the way a user would: profile, import of its price list with photos, the facts it knows beside, a first check. */
const sample: UseCase<'workspace.sample'> = async (_input, context) => {
  const known = (await context.companies.list()).find((one) => one.sample);
  if (known) return (await context.companies.open(known.id)).company;
  const company = await context.companies.create(undefined, NAME);
  context.companies.markSample(company.id);
  const here = await inside(context, company);
  const laid = await layOutSample(context.signal, (done, total) => context.progress(done, total, 'photos'));
  try {
    await writeProfile(here);
    const imported = await commit({ files: [context.files.grant(laid.catalogue)], images: context.files.grant(laid.images), decisions: decisions.parse({}), missing: 'leave', dryRun: false, rejects: false, saveMapping: false }, here);
    if (!imported.changeSet) throw new Refusal('sample-empty', 'The sample firm could not be filled: its price list gave no items.', { hi: 'नमूना फ़र्म नहीं भरी जा सकी: उसकी रेट लिस्ट से कोई आइटम नहीं मिला।' });
    await writeDetails(here);
    await writeTrade(here);
    await writeShipment(here);
    await run({ destinations: [] }, here);
    // Asked last: what was written before has been heard of by then, so that the list knows the result from the first look on.
    for (const one of await allShipments((await here.workspace()).read)) await checkShipment(await here.workspace(), here.clock, one.id);
  } finally {
    await laid.remove();
  }
  return { ...company, sample: true };
};
export default sample;
