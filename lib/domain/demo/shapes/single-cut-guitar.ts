import { circle, group, oneOf, path, rect, times } from "./svg";

const BODIES = ["#7c2a26", "#1f2123", "#a8622e", "#3a2b22", "#d1a14f"] as const;
const BODY =
  "M56 132C54 92 92 82 122 94 142 102 158 92 172 92 186 93 192 106 184 118 180 126 196 128 196 134 196 142 176 176 150 176 134 176 126 172 112 180 84 192 58 174 56 132Z";

export function singleCutGuitar(tint: number): string {
  return group("rotate(-28 200 150) translate(6 18)", [
    group("translate(6 10)", [path(BODY, "#000", { opacity: 0.25 })]),
    path(BODY, oneOf(BODIES, tint)),
    path(BODY, "none", { stroke: "#efe3c2", width: 2.5 }),
    rect([184, 124, 190, 18], "#3a2519"),
    path("M372 120l34-4q8 17 0 34l-34-4Z", "#1b1c1e"),
    times(9, (fret) => rect([200 + fret * 19, 124, 1.6, 18], "#9a9a9a")),
    times(5, (dot) => rect([207 + dot * 38, 129, 7, 8], "#e8e4d8", { rx: 1 })),
    times(4, (string) => rect([86, 127 + string * 4, 300, 0.8], "#eee")),
    times(6, (peg) => circle([380 + (peg % 3) * 10, peg < 3 ? 114 : 152, 3.4], "#d6cfb4")),
    rect([112, 120, 16, 28], "#d8dadb", { rx: 3 }),
    rect([156, 120, 16, 28], "#d8dadb", { rx: 3 }),
    rect([90, 118, 8, 32], "#c9ccce", { rx: 3 }),
    times(4, (knob) => circle([92 + (knob % 2) * 26, 164 + (knob > 1 ? 10 : 0), 5], "#d7b25a")),
  ]);
}
