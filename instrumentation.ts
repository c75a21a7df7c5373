/** Next calls this once, when a server process starts. */
export async function register(): Promise<void> {
  // biome-ignore lint/style/noProcessEnv: Next replaces it when it builds; it is no setting
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { markPeerAddresses } = await import("@/lib/platform/peer-address");
  markPeerAddresses();
  const { prepareWeb } = await import("@/lib/services/installation/prepare-web");
  prepareWeb();
}
