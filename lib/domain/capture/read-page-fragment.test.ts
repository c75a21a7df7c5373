import { expect, test } from "vitest";
import { pageFragment } from "./page-fragment";
import { readPageFragment } from "./read-page-fragment";

const PAGE = {
  url: "https://shop.example/p/1",
  title: "Lampe & Schirm – 50 % 😀",
  heading: null,
  lang: "de",
  jsonLd: ['{"a":"#"}'],
  meta: [["og:title", "x"]] as [string, string][],
  microdata: [],
  text: "Zeile\nZeile",
  images: [],
  capturedAt: "2026-11-20T10:00:00.000Z",
  via: "bookmarklet" as const,
};

test("a page comes out of its fragment as it went in", () => {
  expect(readPageFragment(pageFragment(PAGE))).toEqual(PAGE);
});

test.each([
  "",
  "#",
  "#page=",
  "#page=%",
  "#page=%7B%7D",
  "#other=1",
  `#page=${"x".repeat(500_000)}`,
])("%.20s holds no page", (fragment) => {
  expect(readPageFragment(fragment)).toBeNull();
});
