import { circle, oneOf, path, rect, shade, stroke, times } from "./svg";

const CASES = [
  ["#5f9fc0", "#79b3d0"],
  ["#c9bfa9", "#d8d0bd"],
  ["#6a8f57", "#80a56d"],
  ["#b5523d", "#c96a54"],
  ["#8f959a", "#a5abb0"],
] as const;

export function pedal(tint: number): string {
  const [body, face] = CASES[tint % CASES.length] ?? CASES[0];
  return [
    shade(200, 252, 170),
    path("M136 52H264L274 250H126Z", body),
    path("M136 52H264L266 100H134Z", face),
    rect([118, 82, 16, 28], "#2a2c2e", { rx: 2 }),
    rect([266, 82, 16, 28], "#2a2c2e", { rx: 2 }),
    times(2, (knob) => {
      const x = 166 + knob * 68;
      const hand = `M${x} 76L${x + 7} 68`;
      return (
        circle([x, 76, 16], "#1f2123") +
        circle([x, 76, 11], "#36393c") +
        stroke(hand, "#f2f2f2", 2.5)
      );
    }),
    circle([200, 68, 4], oneOf(["#d8493f", "#7c2b25"], tint)),
    rect([170, 114, 60, 7], "#14242e", { rx: 3, opacity: 0.75 }),
    rect([180, 127, 40, 4], "#14242e", { rx: 2, opacity: 0.5 }),
    path("M136 146H264L270 240H130Z", "#26282a"),
    times(7, (rib) => rect([140 - rib * 0.6, 156 + rib * 11, 120 + rib * 1.2, 3.4], "#3a3d40")),
  ].join("");
}
