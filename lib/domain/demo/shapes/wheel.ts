import { circle, stroke, times } from "./svg";

/** A bicycle's wheel with its spokes. */
export function wheel(x: number, y: number, radius: number, spokes: number): string {
  return [
    circle([x, y, radius], "none", { stroke: "#1f2123", width: radius / 7 }),
    circle([x, y, radius * 0.84], "none", { stroke: "#c9ccce", width: 2.4 }),
    times(spokes, (spoke) => {
      const angle = (spoke * 2 * Math.PI) / spokes;
      const tip = [x + radius * 0.8 * Math.cos(angle), y + radius * 0.8 * Math.sin(angle)];
      return stroke(`M${x} ${y}L${tip.map((value) => value.toFixed(1)).join(" ")}`, "#9ea1a3", 0.9);
    }),
    circle([x, y, 5], "#55585a"),
  ].join("");
}
