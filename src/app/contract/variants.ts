export const variantsEntries = {};
