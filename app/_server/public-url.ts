import { env } from "@/lib/platform/env";

/**
 * An address of ours as the outside knows it: under APP_URL. A local installation is open under several names, and
 * the browser carries its session under the one that it addressed.
 */
export function publicUrl(request: Request, path: string): string {
  const { APP_URL, INSTALLATION } = env();
  const host = request.headers.get("host");
  if (APP_URL && (INSTALLATION !== "local" || !host)) return new URL(path, APP_URL).href;
  const protocol = APP_URL ? new URL(APP_URL).protocol : "http:";
  return `${protocol}//${host ?? "localhost"}${path}`;
}
