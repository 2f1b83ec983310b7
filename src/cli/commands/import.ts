import { dirname } from 'node:path';
import { contract, type Output, putDown } from '#app';
import type { CliCommand, Session } from '../command.ts';
import { exitCodeOfFindings } from '../exitCodes.ts';
import { counted, findingsText, lines } from '../findingText.ts';
import { requireExtension, requireFolder } from '../output.ts';

type Imported = Output<'importing.commit'>;
type Counts = Imported['files'][number]['products'];

const countsText = (counts: Counts): string => `${counts.created} new, ${counts.updated} changed, ${counts.unchanged} unchanged`;

function fileText(one: Imported['files'][number]): string {
  const read = `${one.file}: ${counted(one.rows, 'row')} read as ${[one.format, one.encoding, one.sheet].filter(Boolean).join(', ')}`;
  const variants = one.variants.created + one.variants.updated + one.variants.unchanged > 0 && `  variants: ${countsText(one.variants)}`;
  const rejected = one.rejectedRows > 0 && `  ${counted(one.rejectedRows, 'row')} held back`;
  const others = one.others.map((kind) => `  ${kind.name}: ${countsText(kind)}${kind.held > 0 ? `, ${kind.held} held back` : ''}`);
  return lines(read, `  products: ${countsText(one.products)}`, variants, rejected, ...others, findingsText(one.findings));
}

async function keep(session: Session, made: { token: string } | null, target: string | undefined): Promise<void> {
  if (made && target) await putDown(session.app.files.path(made.token), target);
}

export const importFiles: CliCommand = {
  name: 'import',
  summary: 'import products from CSV, TSV, XLSX, JSON and XML files, as one step that can be undone',
  arguments: [{ name: '<workspace>', about: 'workspace folder' }, { name: '<file...>', about: 'files to import' }],
  options: [
    { flags: '--dry-run', about: 'say what would happen and change nothing' },
    { flags: '--mapping <file>', about: 'use this mapping of columns; the shortest is {"columns":[{"heading":"Item","field":"sku"},{"heading":"Title","field":"name.en"}]}' },
    { flags: '--save-mapping <file>', about: 'save the mapping that was used, as JSON' },
    { flags: '--images <dir|zip>', about: 'pictures, matched by file name, column or folder' },
    { flags: '--rejects <file.xlsx>', about: 'write the rows that were held back, with the reasons' },
    { flags: '--sheet <name>', about: 'sheet of the workbook to read' },
  ],
  value: contract['importing.commit'].output.omit({ rejects: true, mapping: true }),
  async run(session, [workspace = '', ...files], options) {
    const rejects = options.rejects ? session.path(String(options.rejects)) : undefined;
    const mapping = options.saveMapping ? session.path(String(options.saveMapping)) : undefined;
    if (rejects) requireExtension(rejects, ['.xlsx']);
    if (mapping) requireExtension(mapping, ['.json']);
    for (const target of [rejects, mapping]) if (target) await requireFolder(dirname(target));
    const tokens = files.map((file) => session.grant(file));
    const made = await session.call('importing.commit', {
      files: tokens, dryRun: options.dryRun === true, rejects: rejects !== undefined, saveMapping: mapping !== undefined,
      ...(options.sheet ? { sheet: String(options.sheet) } : {}),
      ...(options.mapping ? { mappingFile: session.grant(String(options.mapping)) } : {}),
      ...(options.images ? { images: session.grant(String(options.images)) } : {}),
    }, await session.company(workspace));
    await keep(session, made.rejects, rejects);
    await keep(session, made.mapping, mapping);
    const done = options.dryRun ? 'Nothing was changed (dry run).' : made.changeSet ? `Saved as step ${made.changeSet.sequence}; niryat undo takes it back.` : 'Nothing to change.';
    return {
      value: { files: made.files, changeSet: made.changeSet },
      text: lines(...made.files.map(fileText), done),
      exit: exitCodeOfFindings(made.files.flatMap((one) => one.findings)),
    };
  },
};
