/** What a page of ours may load and where it may talk: itself, and nothing else in the world. */
export const contentSecurityPolicy = (nonce?: string): string =>
  [
    "default-src 'none'", "script-src 'self'", nonce === undefined ? "style-src 'self'" : `style-src 'self' 'nonce-${nonce}'`, "img-src 'self' blob: data:", "font-src 'self'", "connect-src 'self'",
    "worker-src 'self'", "manifest-src 'none'", "media-src 'none'", "object-src 'none'", "frame-src 'none'", "child-src 'none'",
    "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'",
  ].join('; ');

/** A file that was made and is shown inline: it may not run, load or be framed by anything foreign. */
export const MADE_FILE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox; frame-ancestors 'none'";

/** Headers of every answer, whatever it says. */
export const SAFE_HEADERS: Readonly<Record<string, string>> = {
  'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin', 'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=(), bluetooth=(), payment=(), clipboard-read=(self)',
};
