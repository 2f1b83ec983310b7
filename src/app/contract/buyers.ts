export const buyersEntries = {};
