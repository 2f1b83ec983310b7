export const fairEntries = {};
