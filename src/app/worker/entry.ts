/** Program of the killable worker process. It holds no database, no file desk and no other handle of the core. */
import { coreLine } from './line.ts';
import { serve } from './serve.ts';
import { tasks } from './tasks.ts';

serve(tasks, coreLine());
