import { circle, oneOf, rect, times } from "./svg";

const PANELS = ["#2b2c2f", "#d9d6cd", "#3a3f46"] as const;
const STRIPES = ["#a8433a", "#3d5f8f", "#c08a2f", "#4f7d66"] as const;
const WHITE_KEYS = 36;

export function synth(tint: number): string {
  const key = 300 / WHITE_KEYS;
  const isBlackAfter = (white: number) => ![2, 6].includes(white % 7) && white < WHITE_KEYS - 1;
  return [
    rect([28, 92, 352, 138], "#000", { rx: 3, opacity: 0.28 }),
    rect([24, 82, 352, 138], oneOf(PANELS, tint), { rx: 3 }),
    rect([24, 82, 9, 138], tint % 2 === 0 ? "#1d1e20" : "#7b4b2e"),
    rect([367, 82, 9, 138], tint % 2 === 0 ? "#1d1e20" : "#7b4b2e"),
    rect([36, 88, 328, 9], oneOf(STRIPES, tint + 1)),
    rect([36, 88, 70, 9], oneOf(STRIPES, tint)),
    times(22, (slider) => {
      const x = 108 + slider * 8.4;
      const y = 108 + ((slider * 7 + tint * 5) % 24);
      return rect([x, 105, 2.4, 36], "#0e0f10") + rect([x - 2.4, y, 7.2, 5], "#d8d6cf", { rx: 1 });
    }),
    times(6, (button) =>
      rect(
        [40 + (button % 3) * 19, 106 + Math.floor(button / 3) * 14, 15, 8],
        oneOf(["#c9c6bd", "#5b7ea8"], Math.floor(button / 3)),
        { rx: 1 },
      ),
    ),
    times(6, (button) =>
      rect([304 + button * 9.6, 122, 7, 9], oneOf(["#b9584e", "#c9c6bd"], button), { rx: 1 }),
    ),
    times(3, (knob) => circle([312 + knob * 18, 109, 5.5], "#15171a")),
    rect([62, 152, 304, 60], "#111"),
    times(WHITE_KEYS, (white) =>
      rect([64 + white * key, 153, key - 0.9, 57], "#efece4", { rx: 1 }),
    ),
    times(WHITE_KEYS, (white) =>
      isBlackAfter(white)
        ? rect([64 + (white + 1) * key - 2.6, 153, 5, 34], "#18191b", { rx: 1 })
        : "",
    ),
    rect([38, 160, 20, 40], "#17181a", { rx: 2 }),
    circle([48, 178, 6], "#3a3c40"),
  ].join("");
}
