import { expect, test } from "vitest";
import { mayLookAtPhoto } from "./may-look-at-photo";

const PHOTO = "https://cdn.example.com/1.jpg";
const OWN = "https://shop.example.com/1";

test.each([
  ["api", true, null, PHOTO, true],
  ["api", false, null, PHOTO, false],
  ["feed", true, OWN, PHOTO, true],
  ["feed", false, OWN, PHOTO, true],
  ["mail", false, OWN, PHOTO, false],
  ["inbound", true, null, PHOTO, true],
  ["file", true, OWN, PHOTO, true],
  ["file", true, "https://www.ebay.de/itm/1", "https://i.ebayimg.com/1.jpg", false],
  ["feed", true, "https://portland.craigslist.org/d/1.html", PHOTO, false],
  ["inbound", true, null, "https://images.craigslist.org/1.jpg", false],
  ["inbound", true, null, "https://i.ebayimg.com/1.jpg", false],
  ["file", true, OWN, "https://i.etsystatic.com./1.jpg", false],
  ["feed", true, OWN, "https://images1.vinted.net/1.jpg", false],
  ["feed", true, OWN, "https://notebayimg.com/1.jpg", true],
  ["mail", true, OWN, PHOTO, false],
  ["capture", true, "https://www.vinted.de/items/1", PHOTO, false],
  ["capture", true, OWN, PHOTO, false],
  ["demo", true, null, PHOTO, false],
] as const)("%s, allowed %s, of %s at %s: %s", (kind, isAllowed, url, photoUrl, may) => {
  expect(mayLookAtPhoto({ kind, isAllowed, url, photoUrl })).toBe(may);
});
