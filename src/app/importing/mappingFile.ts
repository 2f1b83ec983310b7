import { release } from '#disclosure';
import { type Mapping, versioned } from '#importing';
import type { Workspace } from '#store';
import type { MadeFile } from '../contract.ts';
import type { Context } from '../port.ts';

/** A mapping as a file that travels. It holds headings, fields and steps, and of the goods only the answers a person matched words to. */
export async function mappingFile(context: Context, workspace: Workspace, mapping: Mapping, name: string): Promise<MadeFile> {
  const bytes = Buffer.from(`${JSON.stringify(versioned(mapping), undefined, 2)}\n`, 'utf8');
  return context.files.keep(await release(workspace, { name, bytes, mediaType: 'application/json', fields: [] }, { clock: context.clock, agree: context.agree, what: 'mapping', audience: 'self', private: true, recipient: '', approver: context.person, released: [] }));
}
