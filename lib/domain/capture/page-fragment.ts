import type { PageSnapshot } from "./page-snapshot.schema";

/** Behind "#", so that a page's data reaches no server before the reader's own browser has shown it. */
export const FRAGMENT_START = "#page=";
/** Every browser takes an address of this length. */
export const MAX_FRAGMENT_LENGTH = 400_000;

/** The fragment with which the bookmarklet hands a page over to /capture. */
export function pageFragment(page: PageSnapshot): string {
  return `${FRAGMENT_START}${encodeURIComponent(JSON.stringify(page))}`;
}
