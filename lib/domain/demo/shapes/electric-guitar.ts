import { circle, group, oneOf, path, rect, times } from "./svg";

const BODIES = ["#d9a552", "#8d2f2b", "#26282b", "#b9c9c4", "#c9763f", "#e6dcc3"] as const;
const BODY =
  "M60 130C58 86 96 84 120 98 140 110 150 104 168 98 184 92 198 100 190 118 186 126 196 132 196 134 196 138 186 146 190 156 196 176 178 180 160 172 146 166 134 168 118 178 92 192 60 178 60 130Z";

export function electricGuitar(tint: number): string {
  const neck = tint % 2 === 0 ? "#e2bf86" : "#5b3a26";
  return group("rotate(-32 200 150) translate(8 22)", [
    group("translate(6 10)", [path(BODY, "#000", { opacity: 0.25 })]),
    path(BODY, oneOf(BODIES, tint)),
    path(
      "M112 112C130 122 160 112 178 110L188 122V148L150 148C136 150 122 160 112 152Z",
      tint % 3 === 0 ? "#1c1c1e" : "#efe9da",
    ),
    rect([182, 123, 196, 19], neck),
    path("M376 121h34q10 0 8 9l-6 14q-20 6-36 0Z", neck),
    times(9, (fret) => rect([200 + fret * 20, 123, 1.6, 19], "#8d8d8d")),
    times(4, (string) => rect([92, 126 + string * 4.2, 312, 0.8], "#eee")),
    times(6, (peg) => circle([384 + (peg % 3) * 12, peg < 3 ? 118 : 150, 3], "#c9ccce")),
    rect([84, 118, 22, 30], "#cfd1d2", { rx: 2 }),
    rect([168, 120, 12, 24], "#d3d5d6", { rx: 3 }),
    rect([96, 156, 44, 9], "#cfd1d2", { rx: 4, turn: [8, 118, 160] }),
  ]);
}
