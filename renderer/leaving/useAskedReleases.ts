import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Refusal } from '#base';
import { currentCompany } from '../company.ts';
import { useWatched } from '../state.ts';
import { type AskedLine, releaseOf } from './Releases.tsx';

const NONE: readonly AskedLine[] = [];

/** What a file would hold back and this person may release for it. `ask` is null where nothing is held back. A release that is no longer asked about does not count. */
export function useAskedReleases(name: string, asked: unknown, ask: (() => Promise<readonly AskedLine[]>) | null) {
  const company = useWatched(currentCompany);
  const [chosen, setReleased] = useState<readonly string[]>([]);
  const { data, isFetching } = useQuery<readonly AskedLine[], Refusal>({ queryKey: [name, company, asked], queryFn: ask ?? (async () => NONE), enabled: ask !== null });
  const lines = ask === null ? NONE : (data ?? NONE);
  const open = new Set(lines.map(releaseOf));
  return { lines, released: chosen.filter((one) => open.has(one)), setReleased, looking: ask !== null && isFetching };
}
