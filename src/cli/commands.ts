import type { CliCommand } from './command.ts';
import { check } from './commands/check.ts';
import { demo } from './commands/demo.ts';
import { documentsCheck } from './commands/documentsCheck.ts';
import { documentsImport } from './commands/documentsImport.ts';
import { exportCatalogue } from './commands/export.ts';
import { history } from './commands/history.ts';
import { id } from './commands/id.ts';
import { importFiles } from './commands/import.ts';
import { newWorkspace } from './commands/new.ts';
import { needs } from './commands/needs.ts';
import { open } from './commands/open.ts';
import { listingPackage } from './commands/package.ts';
import { products } from './commands/products.ts';
import { packs } from './commands/packs.ts';
import { rules } from './commands/rules.ts';
import { sheet } from './commands/sheet.ts';
import { storefronts } from './commands/storefronts.ts';
import { redo, undo } from './commands/undo.ts';
import { verify } from './commands/verify.ts';
import { left, trace } from './commands/left.ts';
import { waive } from './commands/waive.ts';

/** Every command, in the order of the work. */
export const commands: readonly CliCommand[] = [
  newWorkspace, importFiles, products, exportCatalogue, undo, redo, history, check, needs, waive, documentsImport, documentsCheck, storefronts, listingPackage, verify, left, trace, sheet, id, rules, packs, open, demo,
];
