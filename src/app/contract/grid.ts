export const gridEntries = {};
