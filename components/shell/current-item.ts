import type { NavigationItem } from "./navigation";

/** The item that a path lies under: the longest address that is the path or a parent of it. */
export function currentItem(
  items: readonly NavigationItem[],
  pathname: string,
): NavigationItem | null {
  let found: NavigationItem | null = null;
  for (const item of items) {
    const inside = pathname === item.href || pathname.startsWith(`${item.href}/`);
    if (inside && item.href.length > (found?.href.length ?? 0)) found = item;
  }
  return found;
}
