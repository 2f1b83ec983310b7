import { formSheets } from '#documents';
import { release } from '#disclosure';
import { paperName } from '#rules';
import { writeXlsx } from '#tables';
import { plainStem } from '../buyers/exportList.ts';
import type { UseCase } from '../port.ts';
import { knownPaper } from '../shipments/known.ts';

/** For oneself: whoever fills it in sees what the firm's papers say. A blank one holds nothing of the firm. */
const formFile: UseCase<'papers.formFile'> = async ({ kind, id }, context) => {
  const workspace = await context.workspace();
  const found = id ? await knownPaper(workspace.read, id) : undefined;
  const name = paperName(kind, 'en');
  const bytes = await writeXlsx(formSheets(kind, name, found?.document));
  const fields = found ? [{ kind: 'paper', field: 'document', label: name, class: 'party' as const, records: 1 }] : [];
  const artifact = { name: `${plainStem([name, found?.document.number ?? 'form'].join(' '))}.xlsx`, bytes, mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', fields };
  const released = await release(workspace, artifact, { clock: context.clock, agree: context.agree, what: 'paper-form', audience: 'self', private: true, recipient: '', approver: context.person, released: [] });
  return { file: await context.files.keep(released) };
};
export default formFile;
