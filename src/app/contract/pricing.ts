export const pricingEntries = {};
