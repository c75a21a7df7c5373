import { circle, group, oneOf, path, rect, times } from "./svg";

const TOPS = ["#d9b076", "#e3c48f", "#c99a5c", "#b3743f"] as const;
const BODY =
  "M52 134C50 92 92 74 122 92 138 102 150 104 166 100 190 94 212 108 212 134 212 160 190 174 166 168 150 164 138 166 122 176 92 194 50 176 52 134Z";

export function acousticGuitar(tint: number): string {
  return group("rotate(-30 200 150) translate(4 18)", [
    group("translate(6 10)", [path(BODY, "#000", { opacity: 0.25 })]),
    path(BODY, oneOf(TOPS, tint), { stroke: "#4a2f1d", width: 4 }),
    circle([158, 134, 23], "#2a1a11"),
    circle([158, 134, 26], "none", { stroke: "#6b4527", width: 2.5 }),
    path("M150 160q14 6 34-4l-4-12q-10 8-22 8Z", "#5a2f1c"),
    rect([184, 125, 176, 18], "#3a2519"),
    rect([360, 121, 44, 26], "#4a2f1d", { rx: 4 }),
    times(9, (fret) => rect([196 + fret * 18, 125, 1.5, 18], "#a9a9a9")),
    rect([88, 114, 12, 40], "#2a1a11", { rx: 3 }),
    times(6, (string) => rect([94, 126.5 + string * 3, 296, 0.7], "#f2ead9")),
    times(6, (peg) => circle([370 + (peg % 3) * 12, peg < 3 ? 117 : 151, 3.4], "#d8dadb")),
  ]);
}
