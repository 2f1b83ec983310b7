export const packingEntries = {};
