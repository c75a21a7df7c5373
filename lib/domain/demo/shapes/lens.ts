import { ellipse, oneOf, rect, shade, times } from "./svg";

export function lens(tint: number): string {
  const rings = (y: number, height: number) =>
    times(30, (rib) => rect([110 + rib * 6.1, y, 3, height], "#17181a"));
  return [
    shade(200, 248, 220),
    rect([108, 96, 184, 146], "#1a1b1d", { rx: 14 }),
    rect([108, 120, 184, 36], "#2b2d30"),
    rings(122, 32),
    rect([108, 184, 184, 28], "#232528"),
    rings(186, 24),
    rect([120, 164, 160, 12], "#0f1011", { rx: 2 }),
    rect([126, 168, 44, 4], "#d8dadb", { rx: 2 }),
    rect([108, 232, 184, 8], oneOf(["#9da1a3", "#8b6d4a"], tint), { rx: 3 }),
    ellipse([200, 92, 92, 26], "#101112"),
    ellipse([200, 91, 72, 19], oneOf(["#253549", "#2d2a45", "#24413c"], tint)),
    ellipse([184, 87, 30, 7], "#8fb0d5", { opacity: 0.5 }),
  ].join("");
}
