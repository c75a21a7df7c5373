import { env } from "@/lib/platform/env";

/** An address of ours as the outside knows it: under APP_URL, or the host that the browser addressed. */
export function publicUrl(request: Request, path: string): string {
  const { APP_URL } = env();
  if (APP_URL) return new URL(path, APP_URL).href;
  return `http://${request.headers.get("host") ?? "localhost"}${path}`;
}
