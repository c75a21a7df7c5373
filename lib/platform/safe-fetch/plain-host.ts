/** A host as it is compared and resolved: without the brackets of IPv6 and without dots at its end. */
export function plainHost(hostname: string): string {
  return hostname
    .toLowerCase()
    .replace(/^\[|\]$/g, "")
    .replace(/\.+$/, "");
}
