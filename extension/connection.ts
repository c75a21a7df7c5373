import { toUrl } from "@/lib/core/to-url";
import { browserApi } from "./chrome-api";

/** Where the reader's own Deal-Scout is, and the token of this device. */
export type Connection = { readonly server: string; readonly token: string };

const text = (value: unknown) => (typeof value === "string" ? value : "");

export async function loadConnection(): Promise<Connection> {
  const { server, token } = await browserApi.storage.local.get(["server", "token"]);
  return { server: text(server), token: text(token) };
}

export async function saveConnection({ server, token }: Connection): Promise<void> {
  await browserApi.storage.local.set({ server, token });
}

/** The origin of a typed address, or what is wrong with it. Plain http only on this machine or in the home network. */
export function readServerAddress(typed: string): { origin: string } | { problem: string } {
  const written = typed.trim();
  const full = /^https?:\/\//i.test(written) ? written : `https://${written}`;
  const url = written === "" ? null : toUrl(full);
  if (url === null) {
    return { problem: "Enter the address of your Deal-Scout, such as https://scout.example." };
  }
  const { protocol, hostname, origin } = url;
  const isNear =
    /^(?:localhost|127\.0\.0\.1|\[::1\])$|\.(?:local|lan|home|internal)$/.test(hostname) ||
    /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.)\d/.test(hostname);
  if (protocol === "http:" && !isNear) {
    return { problem: "Use https, because the token of this device travels with every page." };
  }
  return { origin };
}
