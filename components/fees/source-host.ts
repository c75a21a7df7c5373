/** The site that fees were read on, as it is called: "ebay.com". */
export function sourceHost(url: string): string {
  return new URL(url).hostname.replace(/^www\./, "");
}
