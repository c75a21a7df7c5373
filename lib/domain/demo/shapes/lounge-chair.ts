import { oneOf, path, rect, shade, stroke } from "./svg";

export function loungeChair(tint: number): string {
  const leather = oneOf(["#2b2a2a", "#6a4a33", "#d9d2c3", "#3d4a44"], tint);
  return [
    shade(200, 264, 240),
    path(
      "M96 150Q110 196 180 204L292 196Q304 186 290 174L190 172Q142 166 128 132L120 60Q104 46 92 60Z",
      "#7b4b2e",
    ),
    path(
      "M110 66Q120 56 132 66L142 128Q152 158 196 162L284 164Q294 172 284 184L186 188Q126 184 114 138Z",
      leather,
    ),
    stroke("M142 128Q150 160 196 163", "#000", 2, { opacity: 0.3 }),
    rect([206, 112, 74, 14], leather, { rx: 7 }),
    stroke("M196 206V236M196 236L134 260M196 236L262 258M196 236L202 264", "#26282a", 8),
  ].join("");
}
