import { type DocumentKind, paperForm, type TextProposal } from '#documents';
import type { FormGroup } from '#documents/nouns';
import type { Output } from '../contract.ts';

type Shown = Output<'papers.proposals'>['items'];

/** Name of a field of a form, that of a party with whose it is; a path that the form does not show keeps its own name. */
export function labelOf(groups: readonly FormGroup[], path: string): string {
  const list = groups.find((group) => group.list === path);
  if (list) return list.label;
  const group = groups.find((one) => !one.list && one.fields.some((field) => field.path === path));
  const label = group?.fields.find((field) => field.path === path)?.label;
  return label === undefined ? path : path.startsWith('parties.') ? `${group?.label}: ${label}` : label;
}

export function shownProposals(kind: DocumentKind | undefined, all: readonly TextProposal[], language: string): Shown {
  const groups = kind ? paperForm(kind, language) : [];
  return all.map((one) => ({ ...one, value: one.value as Shown[number]['value'], label: labelOf(groups, one.path) }));
}
