import { circle, oneOf, path, rect } from "./svg";

const SIDES = [
  ["#eceae5", "#eceae5"],
  ["#c44b3f", "#3f86c4"],
  ["#2b2d31", "#2b2d31"],
] as const;

export function handheld(tint: number): string {
  const [left, right] = SIDES[tint % SIDES.length] ?? SIDES[0];
  const dots = (x: number, y: number) =>
    [
      [0, -11],
      [0, 11],
      [-11, 0],
      [11, 0],
    ]
      .map(([dx = 0, dy = 0]) => circle([x + dx, y + dy, 4.6], "#3a3d40"))
      .join("");
  return [
    rect([58, 94, 290, 126], "#000", { rx: 20, opacity: 0.25 }),
    rect([52, 86, 150, 126], left, { rx: 20 }),
    rect([192, 86, 150, 126], right, { rx: 20 }),
    rect([100, 86, 194, 126], "#17181a"),
    rect([110, 96, 174, 106], oneOf(["#2f4c5a", "#4a3f5c", "#3f5140"], tint)),
    path("M110 170L150 140 190 168 236 126 284 166V202H110Z", "#000", { opacity: 0.32 }),
    circle([250, 120, 9], "#f0d9a0", { opacity: 0.8 }),
    circle([76, 116, 12], "#2a2c2e"),
    circle([318, 168, 12], "#2a2c2e"),
    circle([76, 116, 7], "#3f4246"),
    circle([318, 168, 7], "#3f4246"),
    dots(76, 161),
    dots(318, 123),
  ].join("");
}
