import type { AppEvent } from '#app';
import { contextBridge, ipcRenderer } from 'electron';
import { CHANNELS, type Envelope } from './messages.ts';

/** What the window gets of the desktop: six functions, no channel names, no ipcRenderer, no path. */
contextBridge.exposeInMainWorld('niryat', {
  call: (name: string, envelope: Envelope) => ipcRenderer.invoke(CHANNELS.call, name, envelope),
  cancel: (job: string) => ipcRenderer.invoke(CHANNELS.cancel, job),
  upload: (name: string, bytes: Uint8Array) => ipcRenderer.invoke(CHANNELS.upload, name, bytes),
  save: (token: string) => ipcRenderer.invoke(CHANNELS.save, token),
  chooseFiles: (what: 'files' | 'folder') => ipcRenderer.invoke(CHANNELS.choose, what),
  onEvent(listener: (event: AppEvent) => void) {
    const hear = (_event: unknown, event: AppEvent): void => listener(event);
    ipcRenderer.on(CHANNELS.event, hear);
    return () => void ipcRenderer.off(CHANNELS.event, hear);
  },
});
