export const familiesEntries = {};
