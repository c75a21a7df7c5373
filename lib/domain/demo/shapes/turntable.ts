import { circle, oneOf, rect, stroke, times } from "./svg";

const PLINTHS = ["#b9bcbf", "#2f3236", "#a9adb1"] as const;
const LABELS = ["#b5653f", "#4b7a93", "#c4a24a", "#7d8a5c"] as const;

export function turntable(tint: number): string {
  const plinth = oneOf(PLINTHS, tint);
  return [
    rect([52, 30, 306, 246], "#000", { rx: 8, opacity: 0.3 }),
    rect([46, 22, 306, 246], plinth, { rx: 8, stroke: "#8e9194", width: 3 }),
    circle([168, 142, 108], "#8f9295"),
    circle([168, 142, 104], "#25272a"),
    times(7, (groove) =>
      circle([168, 142, 40 + groove * 9], "none", { stroke: "#34373b", width: 1 }),
    ),
    circle([168, 142, 32], oneOf(LABELS, tint)),
    circle([168, 142, 4], "#ddd"),
    times(40, (dot) => {
      const angle = (dot * Math.PI) / 20;
      return circle([168 + 106 * Math.cos(angle), 142 + 106 * Math.sin(angle), 1.2], "#55585c");
    }),
    circle([308, 72, 25], "#9a9da0"),
    circle([308, 72, 15], "#d5d7d9"),
    stroke("M308 72L308 176Q306 202 268 218", "#e6e7e8", 6),
    rect([250, 210, 24, 14], "#2a2c2f", { rx: 2, turn: [-24, 262, 217] }),
    rect([318, 170, 16, 76], "#8f9295", { rx: 2 }),
    rect([315, 196 + (tint % 3) * 8, 22, 10], "#2a2c2f", { rx: 2 }),
    rect([60, 236, 36, 20], "#7f8285", { rx: 2 }),
    circle([66, 214, 9], "#7f8285"),
  ].join("");
}
