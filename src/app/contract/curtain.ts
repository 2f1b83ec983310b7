export const curtainEntries = {};
