import { expect, test } from "vitest";
import { toUrl } from "@/lib/core/to-url";
import { marketplaceLabel } from "@/lib/domain/fees/marketplace-label";
import { HOST_LIST } from "./host-list";
import { hostRuleOf } from "./host-rule-of";

test.each([
  ["https://portland.craigslist.org/mlt/bik/d/x/7812345678.html", "craigslist", "email-only"],
  ["https://www.ebay.co.uk/itm/1", "ebay", "link-only"],
  ["https://www.ebay.de/itm/1", "ebay", "link-only"],
  ["https://m.ebay.com.au/itm/1", "ebay", "link-only"],
  ["https://www.kleinanzeigen.de/s-anzeige/x/1", "kleinanzeigen", "capture"],
  ["https://www.ebay-kleinanzeigen.de/s-anzeige/x/1", "kleinanzeigen", "capture"],
  ["https://www.vinted.co.uk/items/1", "vinted", "capture"],
  ["https://m.facebook.com/marketplace/item/1", "facebook", "capture"],
  ["https://es.wallapop.com/item/x-1", "wallapop", "capture"],
])("%s is %s: %s", (url, marketplace, rule) => {
  expect(hostRuleOf(url)).toMatchObject({ marketplace, rule });
});

test.each([
  "https://notebay.com/itm/1",
  "https://ebay.com.evil.example/itm/1",
  "https://craigslist.org.example.com/x.html",
  "https://mycraigslist.org/x.html",
  "https://ebay.example.com/",
  "not an address",
])("%s falls under no rule", (url) => {
  expect(hostRuleOf(url)).toBeNull();
});

test("every entry names a marketplace with a label, a reason, a page and, where it forbids, the day it was read", () => {
  for (const { marketplace, why, sourceUrl, rule, readOn } of HOST_LIST) {
    expect(marketplaceLabel(marketplace).length).toBeGreaterThan(2);
    expect(why).toMatch(/^(?:eBay|[A-Z]).*\.$/);
    expect(toUrl(sourceUrl)).not.toBeNull();
    if (rule !== "capture") expect(readOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  }
});
