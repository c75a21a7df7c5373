import { circle, oneOf, path, rect, shade, stroke, times } from "./svg";

const WOODS = ["#a5693a", "#8f5a32", "#b57a46"] as const;

export function sideboard(tint: number): string {
  const wood = oneOf(WOODS, tint);
  return [
    shade(200, 262, 320),
    stroke("M80 214L68 258M320 214L332 258", "#5e3a20", 8),
    rect([48, 124, 304, 92], wood, { rx: 4 }),
    rect([48, 124, 304, 8], "#fff", { opacity: 0.14 }),
    rect([56, 136, 94, 72], "#000", { opacity: 0.1 }),
    rect([250, 136, 94, 72], "#000", { opacity: 0.1 }),
    times(4, (drawer) => rect([156, 136 + drawer * 18.4, 88, 16], "#000", { opacity: 0.12 })),
    times(4, (drawer) => rect([190, 142 + drawer * 18.4, 20, 4], "#5e3a20", { rx: 2 })),
    rect([138, 160, 5, 24], "#5e3a20", { rx: 2 }),
    rect([257, 160, 5, 24], "#5e3a20", { rx: 2 }),
    path("M92 124q-12-22 0-40 12 18 0 40Z", "#55705a"),
    path("M100 124q2-26 22-32 2 22-22 32Z", "#6b8a6e"),
    rect([84, 108, 24, 16], oneOf(["#d9d2c3", "#b5653f", "#40596b"], tint), { rx: 3 }),
    circle([292, 104, 20], oneOf(["#e8d9a8", "#d8d3c8"], tint)),
    rect([286, 118, 12, 6], "#3a3d40"),
  ].join("");
}
