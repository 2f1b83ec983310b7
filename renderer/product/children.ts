/** Children of a record in their order, each with its id. */
export const inOrderOf = <T extends { position: number }>(children: Readonly<Record<string, T>>): (T & { id: string })[] =>
  Object.entries(children).map(([id, child]) => ({ ...child, id })).sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));

/** The children without one. */
export const without = <T>(children: Readonly<Record<string, T>>, id: string): Record<string, T> => Object.fromEntries(Object.entries(children).filter(([key]) => key !== id));

/** Children numbered anew in the order given. */
export const numbered = <T extends { position: number }>(children: readonly (T & { id: string })[]): Record<string, T> =>
  Object.fromEntries(children.map(({ id, ...child }, position) => [id, { ...child, position } as unknown as T]));
