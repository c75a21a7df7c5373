import { FRAGMENT_START, MAX_FRAGMENT_LENGTH } from "./page-fragment";
import { PageSnapshot } from "./page-snapshot.schema";

/** The page that an address hands over behind "#"; null for anything else, never throws. */
export function readPageFragment(fragment: string): PageSnapshot | null {
  if (!fragment.startsWith(FRAGMENT_START) || fragment.length > MAX_FRAGMENT_LENGTH) return null;
  try {
    const value: unknown = JSON.parse(decodeURIComponent(fragment.slice(FRAGMENT_START.length)));
    return PageSnapshot.safeParse(value).data ?? null;
  } catch {
    return null;
  }
}
