export const journalEntries = {};
