import type { ItemLink, ReadItemLink } from "./item-link";
import { unwrapLink } from "./unwrap-link";

/** The listing that a link leads to, also through redirects that carry their target. Never throws. */
export function resolveItemLink(href: string, read: ReadItemLink): ItemLink | null {
  for (const address of unwrapLink(href)) {
    const link = read(new URL(address));
    if (link) return link;
  }
  return null;
}
