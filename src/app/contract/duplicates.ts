export const duplicatesEntries = {};
