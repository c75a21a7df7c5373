import { hostRuleOf } from "@/lib/domain/capture/host-rule-of";
import { MAX_FRAGMENT_LENGTH, pageFragment } from "@/lib/domain/capture/page-fragment";
import { PAGE_LIMITS, type PageLimits } from "@/lib/domain/capture/page-limits";
import { collectPage } from "./collect/collect-page";

/** The page travels in an address, so it is kept small: most data is short, and prices stand near the top. */
const SMALL: PageLimits = {
  ...PAGE_LIMITS,
  jsonLdLength: 60_000,
  textLength: 12_000,
  microdataItems: 40,
  images: 12,
};
const SMALLEST: PageLimits = {
  ...SMALL,
  jsonLdLength: 15_000,
  textLength: 4_000,
  microdataItems: 10,
  images: 6,
};

function fragment(limits: PageLimits): string {
  return pageFragment(collectPage({ via: "bookmarklet", limits, capturedAt: new Date() }));
}

/** Opens the reader's own Deal-Scout with the page behind "#"; says why not where the site leaves no room for it. */
export function run(server: string): void {
  const rule = hostRuleOf(location.href);
  if (rule && rule.rule !== "capture") {
    alert(rule.why);
    return;
  }
  const small = fragment(SMALL);
  const address = `${server}/capture${small.length <= MAX_FRAGMENT_LENGTH ? small : fragment(SMALLEST)}`;
  if (!open(address, "_blank")) location.href = address;
}
