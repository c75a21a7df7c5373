/** Whether a host is a domain or lies below it: "www.ebay.de" is of "ebay.de", "ebay.de.example" is not. */
export function isHostOf(host: string, domain: string): boolean {
  const name = host.toLowerCase().replace(/\.$/, "");
  return name === domain || name.endsWith(`.${domain}`);
}
