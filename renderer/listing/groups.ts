/** The six groups readiness is shown in, in the order of a listing form. */
export const GROUPS = ['category', 'basic', 'trade', 'logistics', 'services', 'details'] as const;
