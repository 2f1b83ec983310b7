import type { Finding } from '#base';
import type { Workspace } from '#store';

/** What the last takings said of files that could not be used: kept until read, so that a closed window hides nothing. */
const [AREA, KEY] = ['photos', 'refused'] as const;
const MOST = 1_000;

export const refusedPhotos = async (workspace: Workspace): Promise<Finding[]> => (await workspace.derived.get<Finding[]>(AREA, KEY)) ?? [];

export async function rememberRefused(workspace: Workspace, findings: readonly Finding[]): Promise<void> {
  if (findings.length > 0) await workspace.derived.set(AREA, KEY, [...findings, ...(await refusedPhotos(workspace))].slice(0, MOST));
}

export const forgetRefused = (workspace: Workspace): Promise<void> => workspace.derived.clear(AREA);
