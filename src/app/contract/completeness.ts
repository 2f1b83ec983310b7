export const completenessEntries = {};
