import type { BrowserFacts } from "@/lib/domain/prefs/browser-facts.schema";

/** What this browser says of itself, for the first preferences of a new account. */
export function browserFacts(): BrowserFacts {
  return {
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    language: navigator.language,
  };
}
