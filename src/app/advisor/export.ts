import type { Artifact, FieldUse } from '#base';
import { theExporter } from '#exporter';
import { release } from '#disclosure';
import { writeXlsx } from '#tables';
import type { Advice } from '../contract.ts';
import type { UseCase } from '../port.ts';
import { fieldsCarried } from '../report/fieldsCarried.ts';
import { printReport } from '../report/paper.ts';
import { advise } from './advise.ts';
import { adviceReport, adviceSheets } from './sections.ts';

const MEDIA = { pdf: 'application/pdf', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', json: 'application/json' } as const;

/** What of the firm and the item stands in the list: names, and whatever a rule looked at. */
function carried(advice: Advice): FieldUse[] {
  const looked = advice.requirements.flatMap((one) => (one.field ? [{ kind: one.record, field: one.field }] : []));
  return fieldsCarried([{ kind: 'exporter', field: 'legalName' }, { kind: 'product', field: 'sku' }, { kind: 'product', field: 'name' }, { kind: 'product', field: 'hsCode' }, ...(advice.labels.length > 0 ? [{ kind: 'product', field: 'label' } as const] : []), ...looked]);
}

/** The list of what selling an item somewhere asks for, as a file for oneself: it may name numbers of the firm. */
const exportAdvice: UseCase<'advisor.export'> = async ({ format, for: _self, ...asked }, context) => {
  const workspace = await context.workspace();
  const advice = await advise(asked, context);
  const { legalName } = await theExporter(workspace.read);
  const bytes = format === 'pdf' ? await printReport(adviceReport(advice, legalName, context.language)) : format === 'xlsx' ? await writeXlsx(adviceSheets(advice, context.language)) : Buffer.from(`${JSON.stringify(advice, null, 2)}\n`, 'utf8');
  const stem = (advice.item.sku ?? `HS-${advice.item.hsCode ?? ''}`).replaceAll(/[^\p{L}\p{N}._-]+/gu, '-').slice(0, 60);
  const artifact: Artifact = { name: `${stem}-${advice.destination}-${advice.on}.${format}`, bytes, mediaType: MEDIA[format], fields: carried(advice) };
  const released = await release(workspace, artifact, { clock: context.clock, agree: context.agree, what: 'advice', audience: 'self', private: true, recipient: '', approver: context.person, released: [] });
  return { file: await context.files.keep(released) };
};
export default exportAdvice;
