export const photosEntries = {};
