import '@mantine/core/styles.layer.css';
import '@mantine/dates/styles.layer.css';
import '@mantine/dropzone/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import '@mantine/spotlight/styles.layer.css';
import './ui/fonts.css';
import './ui/tokens.css';
import './ui/base.css';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { listen } from './events.ts';
import { startLanguages } from './i18n/i18n.ts';

async function start(): Promise<void> {
  await startLanguages();
  listen();
  const root = document.getElementById('root');
  if (root) createRoot(root).render(<App />);
}

void start();
