import { dayOfInstant, instantOfDay } from '#base';
import type { Computed } from '#catalogue';
import type { ReadDb, Workspace } from '#store';
import type { GridColumn } from '../contract.ts';
import { completenessColumns } from '../completeness/columns.ts';
import { CHECKS } from '../checks/storage.ts';
import { changedSince, lastChanges, worstByRecord } from './storage.ts';

/**
 * A column that is worked out, not typed: it is filtered, sorted and shown like any other, but has no field to edit.
 * Another one is an entry in COMPUTED; `column` absent means that it is only filtered by (the grid shows it in a place of its own).
 */
export type ComputedColumn = Computed & {
  column?: Omit<GridColumn, 'key' | 'editable'>;
  /** Its texts for some rows on screen. */
  of(workspace: Workspace, ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
};

const WORST_FIRST = ['error', 'warning', 'info', 'unknown', 'pass'];

/** What the checks said last; never checked, or changed since, is empty. */
const state: ComputedColumn = {
  kind: 'text', order: WORST_FIRST,
  texts: (read) => worstByRecord(read, CHECKS),
  of: async () => new Map(),
};

const dayTexts = (stamps: ReadonlyMap<string, number>, write: (at: number) => string): Map<string, string> => new Map([...stamps].map(([id, at]) => [id, write(at)]));
/** With the hour, so that "after" a day takes in the day itself: "changed since". */
const instantText = (at: number): string => `${dayOfInstant(at)}T${String(at).padStart(15, '0')}`;

const changed: ComputedColumn = {
  kind: 'day', column: { heading: 'Last change', type: 'day', class: 'internal', group: 'private', numeric: false },
  async texts(read: ReadDb, values) {
    const [day] = values;
    const from = day !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(day) ? instantOfDay(day) : 0;
    return dayTexts(await changedSince(read, from), instantText);
  },
  of: async ({ read }, ids) => dayTexts(await lastChanges(read, ids), dayOfInstant),
};

export const COMPUTED: Readonly<Record<string, ComputedColumn>> = { '@state': state, '@changed': changed, ...completenessColumns };

export const computedColumns = (): GridColumn[] => Object.entries(COMPUTED).flatMap(([key, { column }]) => (column ? [{ key, editable: false, ...column }] : []));
