/**
 * The browser-window shell: the contract over loopback HTTP. Enters: requests from one window on this computer. Leaves: envelopes,
 * events, the built window, made files. It may not listen on anything but 127.0.0.1, answer a stranger, know what a product is, or
 * open a connection of its own. Its page policy and its confined window files serve the desktop shell too.
 */
export { mayShowInline, mediaTypeOf } from './mediaTypes.ts';
export { contentSecurityPolicy, MADE_FILE_POLICY, SAFE_HEADERS } from './policy.ts';
export { NONCE_PLACE, openRendererFiles, type RendererFile, type RendererFiles } from './rendererFiles.ts';
export { type HttpShell, startHttpShell } from './server.ts';
