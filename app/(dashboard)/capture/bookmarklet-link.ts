import { BOOKMARKLET_CODE } from "./bookmarklet-code";

/** The address of the bookmark for one Deal-Scout: `server` is its origin, such as "https://scout.example". */
export function bookmarkletLink(server: string): string {
  const code = new TextDecoder().decode(
    Uint8Array.from(atob(BOOKMARKLET_CODE), (char) => char.charCodeAt(0)),
  );
  const call = `(()=>{${code}dealScout.run(${JSON.stringify(new URL(server).origin)})})()`;
  return `javascript:${encodeURIComponent(call)}`;
}
