import { toUrl } from "@/lib/core/to-url";
/** An absolute web address, or null: a broken one is as good as none. */
export function httpUrl(text: string | null | undefined): string | null {
  if (!text || text.length > 2_000 || !/^https?:\/\//i.test(text)) return null;
  return toUrl(text) === null ? null : text;
}

/** The addresses of photos: each once, in their order, as many as a listing takes. */
export function photoUrls(texts: readonly (string | null | undefined)[]): string[] {
  const urls = texts.flatMap((text) => httpUrl(text) ?? []);
  return [...new Set(urls)].slice(0, 24);
}
