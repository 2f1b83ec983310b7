import { Menu, type MenuItemConstructorOptions } from 'electron';

const item = (role: NonNullable<MenuItemConstructorOptions['role']>): MenuItemConstructorOptions => ({ role });
/** Undo and redo belong to the company, not to the text box alone: their keys go to the window. */
const ownKey = (role: 'undo' | 'redo'): MenuItemConstructorOptions => ({ role, registerAccelerator: false });
const separator: MenuItemConstructorOptions = { type: 'separator' };

/** The menu of the system: what every program has. What Niryat does is in its window and on Ctrl+K. */
export function setMenu(platform: string): void {
  const mac: MenuItemConstructorOptions[] = platform === 'darwin' ? [{ role: 'appMenu' }] : [];
  Menu.setApplicationMenu(Menu.buildFromTemplate([
    ...mac,
    { label: 'File', submenu: [platform === 'darwin' ? item('close') : item('quit')] },
    { label: 'Edit', submenu: [ownKey('undo'), ownKey('redo'), separator, item('cut'), item('copy'), item('paste'), item('selectAll')] },
    { label: 'View', submenu: [item('resetZoom'), item('zoomIn'), item('zoomOut'), separator, item('togglefullscreen')] },
    { label: 'Window', submenu: [item('minimize'), item('close')] },
  ]));
}
