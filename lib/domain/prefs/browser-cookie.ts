import { BrowserFacts } from "./browser-facts.schema";

/** Carries what the browser says of itself through a provider's round trip; written just before it. */
export const BROWSER_COOKIE = "deal-scout-browser";

export function cookieOfFacts(facts: BrowserFacts): string {
  return encodeURIComponent(JSON.stringify(facts));
}

/** Nothing where the cookie is missing or holds something else. Never throws. */
export function factsOfCookie(value: string | undefined): BrowserFacts {
  if (!value) return {};
  try {
    return BrowserFacts.parse(JSON.parse(decodeURIComponent(value)));
  } catch {
    return {};
  }
}
