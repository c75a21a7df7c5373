import type { HostRuleKind } from "@/lib/domain/capture/host-list";

type Words = { readonly title: string; readonly group: string };

/** What a site's rule means for the person in front of it. */
export const RULE_WORDS: Readonly<Record<HostRuleKind, Words>> = {
  capture: { title: "Capture works here", group: "Capture works" },
  "email-only": { title: "This site comes by e-mail only", group: "By e-mail only" },
  "link-only": { title: "This site allows no capture", group: "Through its own interface only" },
};
