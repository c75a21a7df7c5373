import { circle, oneOf, path, rect, shade, stroke, times } from "./svg";

export function miterSaw(tint: number): string {
  const shell = oneOf(["#24588f", "#1f4f7f", "#2b2d30"], tint);
  return [
    shade(200, 258, 320),
    rect([54, 218, 292, 22], "#b4b8ba", { rx: 5 }),
    rect([54, 218, 292, 7], "#d6d9da", { rx: 3 }),
    path("M150 226Q200 262 250 226V244Q200 268 150 244Z", "#8f9396"),
    rect([66, 178, 102, 42], "#c3c7c9", { rx: 3 }),
    rect([232, 178, 102, 42], "#c3c7c9", { rx: 3 }),
    circle([196, 158, 66], "#d5d8d9"),
    times(28, (tooth) => {
      const angle = (tooth * Math.PI) / 14;
      return circle([196 + 66 * Math.cos(angle), 158 + 66 * Math.sin(angle), 2.6], "#9da1a3");
    }),
    circle([196, 158, 9], "#6f7375"),
    path("M126 158Q126 84 196 84 266 84 268 158H242Q236 118 196 118 156 118 150 158Z", shell),
    path("M214 92L286 66Q304 64 306 80L304 112Q300 126 284 122L240 116Z", "#2b2d30"),
    stroke("M272 58Q318 36 332 68", "#1b1c1e", 11),
    stroke("M300 116L320 216", "#6f7375", 12),
    circle([150, 232, 6], "#c0392f"),
  ].join("");
}
