import { dirname } from 'node:path';
import { contract, type Input, type Output, putDown } from '#app';
import { type CliCommand, type Session, wrongUsage } from '../command.ts';
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

type Missing = NonNullable<Input<'importing.commit'>['missing']>;
const MISSING: readonly Missing[] = ['leave', 'list', 'delete'];

function missingOf(text: string): Missing {
  const found = MISSING.find((one) => one === text);
  if (!found) throw wrongUsage(`--missing is leave, list or delete, not "${text}".`);
  return found;
}

const KEPT = { 'rows-held-back': 'nothing is deleted while rows are held back of which it is not known what item they are about', 'empty-file': 'nothing is deleted by a file without rows' } as const;

/** Items that are in none of the files, and what becomes of them. */
function missingText(missing: Imported['missing'], dry: boolean): string | false {
  if (!missing) return false;
  const names = missing.items.slice(0, 20).map((one) => one.sku);
  const fate = missing.kept ? KEPT[missing.kept] : missing.mode === 'delete' ? (dry ? 'would be deleted' : 'deleted') : 'they stay';
  return `  not in the files: ${counted(missing.count, 'item')}${missing.count > 0 ? ` (${names.join(', ')}${missing.count > names.length ? ', …' : ''}), ${fate}` : ''}`;
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
    { flags: '--rejects <file>', about: 'write the rows that were held back, with the reasons, as .xlsx or .csv; corrected, the file can be imported again' },
    { flags: '--decisions <file>', about: 'what was decided about points, columns and rows, as JSON, such as {"accept":["IMP-PRICE-JUMP"],"refuse":["IMP-NO-NAME"],"leaveColumns":[4],"leaveRows":[[117,131]],"makeFixes":false}' },
    { flags: '--missing <what>', about: 'items of the company that are in none of the files: leave, list or delete', parse: missingOf, default: 'leave' },
    { flags: '--sheet <name>', about: 'sheet of the workbook to read' },
  ],
  value: contract['importing.commit'].output.omit({ rejects: true, mapping: true, held: true }).partial({ missing: true }),
  async run(session, [workspace = '', ...files], options) {
    const rejects = options.rejects ? session.path(String(options.rejects)) : undefined;
    const mapping = options.saveMapping ? session.path(String(options.saveMapping)) : undefined;
    const format = rejects && requireExtension(rejects, ['.xlsx', '.csv']) === '.csv' ? 'csv' : 'xlsx';
    if (mapping) requireExtension(mapping, ['.json']);
    for (const target of [rejects, mapping]) if (target) await requireFolder(dirname(target));
    const tokens = files.map((file) => session.grant(file));
    const made = await session.call('importing.commit', {
      files: tokens, dryRun: options.dryRun === true, rejects: rejects !== undefined && format, missing: options.missing as Missing, saveMapping: mapping !== undefined,
      ...(options.sheet ? { sheet: String(options.sheet) } : {}),
      ...(options.mapping ? { mappingFile: session.grant(String(options.mapping)) } : {}),
      ...(options.decisions ? { decisionsFile: session.grant(String(options.decisions)) } : {}),
      ...(options.images ? { images: session.grant(String(options.images)) } : {}),
    }, await session.company(workspace));
    await keep(session, made.rejects, rejects);
    await keep(session, made.mapping, mapping);
    const done = options.dryRun ? 'Nothing was changed (dry run).' : made.changeSet ? `Saved as step ${made.changeSet.sequence}; niryat undo takes it back.` : 'Nothing to change.';
    return {
      value: { files: made.files, changeSet: made.changeSet, ...(made.missing ? { missing: made.missing } : {}) },
      text: lines(...made.files.map(fileText), missingText(made.missing, options.dryRun === true), done),
      exit: exitCodeOfFindings(made.files.flatMap((one) => one.findings)),
    };
  },
};
