import { type DocumentKind, paperForm, type TextProposal } from '#documents';
import type { FormGroup } from '#documents/nouns';
import type { Output } from '../contract.ts';

type Shown = Output<'papers.proposals'>['items'];

/** Name of a field of a form; a path that the form does not show keeps its own name. */
export const labelOf = (groups: readonly FormGroup[], path: string): string => groups.find((group) => group.list === path)?.label ?? groups.flatMap((group) => (group.list ? [] : group.fields)).find((field) => field.path === path)?.label ?? path;

export function shownProposals(kind: DocumentKind | undefined, all: readonly TextProposal[], language: string): Shown {
  const groups = kind ? paperForm(kind, language) : [];
  return all.map((one) => ({ ...one, value: one.value as Shown[number]['value'], label: labelOf(groups, one.path) }));
}
