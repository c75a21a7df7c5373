import { expect, test } from "vitest";
import { DEMO_KINDS } from "./demo-kinds";
import { drawPhoto, PHOTO_VARIANTS } from "./draw-photo";

const every = DEMO_KINDS.flatMap(({ slug }) =>
  Array.from({ length: PHOTO_VARIANTS }, (_, variant) => ({
    slug,
    svg: drawPhoto(slug, variant) ?? "",
  })),
);

test("every kind has every variant, each a small, whole picture", () => {
  for (const { slug, svg } of every) {
    expect(svg, slug).toMatch(/^<svg xmlns="[^"]+" viewBox="0 0 400 300" [^>]*>.*<\/svg>$/s);
    expect(svg.length, slug).toBeLessThan(12_000);
    expect(svg, slug).not.toMatch(/NaN|undefined|null|Infinity/);
    const open = svg.match(/<(g|svg)\b/g)?.length;
    expect(svg.match(/<\/(g|svg)>/g)?.length, slug).toBe(open);
  }
});

test("a picture is shapes only: no words, scripts, styles, links or handlers", () => {
  const allowed = /^(svg|rect|circle|ellipse|path|g)$/;
  for (const { slug, svg } of every) {
    for (const [, name = ""] of svg.matchAll(/<([a-z]+)/gi)) expect(name, slug).toMatch(allowed);
    expect(svg.replace(/<[^>]*>/g, ""), slug).toBe("");
    expect(svg.replace("http://www.w3.org/2000/svg", ""), slug).not.toMatch(
      /href|url\(|on\w+=|http/i,
    );
  }
});

test("the same picture each time, and pictures of one kind differ", () => {
  expect(drawPhoto("juno-106", 4)).toBe(drawPhoto("juno-106", 4));
  for (const { slug } of DEMO_KINDS) {
    const different = new Set(every.filter((one) => one.slug === slug).map((one) => one.svg));
    expect(different.size, slug).toBeGreaterThanOrEqual(8);
  }
});

test.each([
  ["juno-106", 12],
  ["juno-106", -1],
  ["juno-106", 0.5],
  ["juno-106", Number.NaN],
  ["unknown", 0],
  ["constructor", 0],
])("%s %d is no picture", (slug, variant) => {
  expect(drawPhoto(slug, variant)).toBeNull();
});
