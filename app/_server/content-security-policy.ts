type PolicyOptions = {
  readonly isDevelopment: boolean;
  /** Stand-in marketplaces, whose photos come from this very machine. */
  readonly sandboxUrl?: string | undefined;
};

/**
 * What a page may load. Scripts run by this answer's nonce alone; styles may stand inline, because positions on
 * the rail are style attributes. Photos of listings live on their marketplaces, so images may come from any https.
 */
export function contentSecurityPolicy(nonce: string, options: PolicyOptions): string {
  // React's development tools use eval to show server errors
  const evaluate = options.isDevelopment ? " 'unsafe-eval'" : "";
  const sandbox = options.sandboxUrl ? ` ${new URL(options.sandboxUrl).origin}` : "";
  return [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${evaluate}`,
    "style-src 'self' 'unsafe-inline'",
    `img-src 'self' data: blob: https:${sandbox}`,
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-src 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}
