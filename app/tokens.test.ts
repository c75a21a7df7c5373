import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

type Oklch = readonly [lightness: number, chroma: number, hue: number];

const css = readFileSync(join(import.meta.dirname, "tokens.css"), "utf8");
const globals = readFileSync(join(import.meta.dirname, "globals.css"), "utf8");

/** The opaque colours of the block that begins with `selector`. */
function coloursOf(selector: string): Record<string, Oklch> {
  const start = css.indexOf(`${selector} {`);
  const block = css.slice(start, css.indexOf("}", start));
  const found = block.matchAll(/--([\w-]+): oklch\(([\d.]+) ([\d.]+)(?: ([\d.]+))?\);/g);
  return Object.fromEntries(
    [...found].map(([, name = "", l, c, h]) => [name, [Number(l), Number(c), Number(h ?? 0)]]),
  );
}

/** Relative luminance (WCAG 2) of a colour clipped to sRGB; matrices of the OKLab definition. */
function luminance([lightness, chroma, hue]: Oklch): number {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const clip = (value: number) => Math.min(1, Math.max(0, value));
  const red = clip(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s);
  const green = clip(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s);
  const blue = clip(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(left: Oklch, right: Oklch): number {
  const [dark = 0, light = 0] = [luminance(left), luminance(right)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

const GROUNDS = ["canvas", "surface", "sunken", "raised", "hover", "raised-hover"];
const TEXTS = ["text", "text-2", "text-3", "accent", "risk", "good", "high", "great", "over"];
const TEXT_PAIRS = [
  ...GROUNDS.flatMap((ground) => TEXTS.map((text) => [text, ground] as const)),
  ["text", "accent-soft"],
  ["text-2", "accent-soft"],
  ["accent", "accent-soft"],
  ["on-ink", "ink"],
  ["on-great", "great"],
  ["on-over", "over"],
  ["on-risk", "risk"],
  ["good", "good-bg"],
  ["high", "high-bg"],
  ["risk", "risk-bg"],
  ["text", "risk-bg"],
  ["text-2", "risk-bg"],
  ["accent", "risk-bg"],
  ["text-2", "good-bg"],
  ["text-2", "high-bg"],
  ["text", "mkt-1"],
] as const;
const MARK_PAIRS = [
  ["edge", "surface"],
  ["edge", "canvas"],
  ["edge", "raised"],
  ["mkt-3", "surface"],
  ["mkt-3", "mkt-1"],
  ["ink", "mkt-1"],
  ["ink", "mkt-2"],
  ["accent", "surface"],
  ["accent", "canvas"],
  ["risk", "surface"],
] as const;

describe.each([
  ["light", ":root"],
  ["dark", '[data-theme="dark"]'],
])("the %s theme", (_name, selector) => {
  const colours = coloursOf(selector);
  const ratio = (front: string, ground: string) => {
    const [fore, back] = [colours[front], colours[ground]];
    if (!fore || !back) throw new Error(`no colour ${front} or ${ground}`);
    return contrast(fore, back);
  };

  test.each(TEXT_PAIRS)("%s reads on %s (4.5 to 1)", (text, ground) => {
    expect(ratio(text, ground)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(MARK_PAIRS)("%s shows on %s (3 to 1)", (mark, ground) => {
    expect(ratio(mark, ground)).toBeGreaterThanOrEqual(3);
  });
});

test("white on black is 21 to 1", () => {
  expect(contrast([1, 0, 0], [0, 0, 0])).toBeCloseTo(21, 1);
});

test("dark by choice and dark by the device are the same colours", () => {
  const chosen = coloursOf('[data-theme="dark"]');
  const device = coloursOf(':root:not([data-theme="light"]):not([data-theme="dark"])');
  expect(Object.keys(chosen).length).toBeGreaterThan(25);
  expect(device).toEqual(chosen);
  expect(Object.keys(chosen).sort()).toEqual(Object.keys(coloursOf(":root")).sort());
});

test("every colour has its class", () => {
  for (const name of Object.keys(coloursOf(":root"))) {
    expect(globals).toContain(`--color-${name}: var(--${name});`);
  }
});
