import { wallClock } from '#base';
import { openWorkspace } from './index.ts';

/** A process that opens a company, changes something and stays. Arguments: the folder. */
const workspace = await openWorkspace(process.argv[2] ?? '', { clock: wallClock, person: 'Other', kinds: [] });
await workspace.change({ label: { id: 'test', data: {} } }, (db) => db.create('product', { id: db.newId(), sku: 'OTHER' } as { id: string }));
process.send?.('open');
setInterval(() => undefined, 1_000);
