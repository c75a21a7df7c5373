/**
 * A text as an address, or null where it is none. `URL.canParse` may not be used for this: once it is compiled, Node 20 refuses
 * every address that holds a letter such as ü.
 */
export function toUrl(text: string, base?: string | URL): URL | null {
  try {
    return new URL(text, base);
  } catch {
    return null;
  }
}
