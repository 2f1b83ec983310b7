/** Makes the canary firm in a folder of its own and builds its package; prints the package's SHA-256. Run under other zones and locales by the test beside it. */
import { readFile, rm } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { fillWithCanaries, openFirm } from './canary.fixture.ts';

const firm = await openFirm(process.argv[2] ?? 'Firm');
try {
  await fillWithCanaries(firm);
  const answer = await firm.app.call('listing.build', { storefront: 'alibaba' }, { company: firm.company, language: process.argv[3] ?? 'en' });
  if (!answer.ok) throw new Error(answer.problem.message);
  const bytes = await readFile(firm.app.files.path(answer.value.file.token));
  console.log(JSON.stringify({ sum: createHash('sha256').update(bytes).digest('hex'), name: answer.value.file.name, zone: new Date(0).getTimezoneOffset(), number: (1234.5).toLocaleString(), folder: process.cwd() }));
} finally {
  await firm.app.close();
  firm.worker.close();
  await rm(firm.home, { recursive: true, force: true });
}
