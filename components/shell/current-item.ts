import type { NavigationItem } from "./navigation";

/** The item that a path lies under: the longest address that is the path or a parent of it. */
export function currentItem(
  items: readonly NavigationItem[],
  pathname: string,
): NavigationItem | null {
  let found: NavigationItem | null = null;
  for (const item of items) {
    const under = item.within ?? item.href;
    const inside = pathname === under || pathname.startsWith(`${under}/`);
    if (inside && under.length > (found?.within ?? found?.href ?? "").length) found = item;
  }
  return found;
}
