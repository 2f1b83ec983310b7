import { config } from 'zod';

// Zod tries whether it may build functions from text; the window's policy forbids that and reports the attempt. Said before any schema
// exists, hence everything else is loaded after it.
config({ jitless: true });
void import('./start.tsx');
