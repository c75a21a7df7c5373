import { oneOf, rect, shade, stroke } from "./svg";

const SHELLS = [
  ["#2c2d30", "#151617", "#27282a"],
  ["#cbc6bd", "#8d877c", "#b5afa5"],
  ["#2f3d52", "#18202c", "#28364a"],
  ["#4b4d50", "#232426", "#3b3d40"],
] as const;

export function headphones(tint: number): string {
  const [shell, pad, band] = SHELLS[tint % SHELLS.length] ?? SHELLS[0];
  return [
    shade(200, 250, 230),
    stroke("M112 176C104 60 296 60 288 176", band, 17),
    stroke("M126 150C126 82 274 82 274 150", "#4a4c50", 6),
    rect([84, 150, 58, 92], shell, { rx: 27, turn: [7, 113, 195] }),
    rect([258, 150, 58, 92], shell, { rx: 27, turn: [-7, 287, 195] }),
    rect([128, 160, 22, 74], pad, { rx: 11, turn: [7, 139, 195] }),
    rect([250, 160, 22, 74], pad, { rx: 11, turn: [-7, 261, 195] }),
    rect([104, 176, 4, 34], oneOf(["#b08a5a", "#9ca0a4"], tint), { rx: 2 }),
    rect([292, 176, 4, 34], oneOf(["#b08a5a", "#9ca0a4"], tint), { rx: 2 }),
  ].join("");
}
