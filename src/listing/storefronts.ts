/** Storefronts whose completeness is kept beside the catalogue, for lists and columns that must not load the profiles: a test keeps it true to them. */
export const STOREFRONTS: readonly { id: string; title: string }[] = [{ id: 'alibaba', title: 'Alibaba.com' }];
