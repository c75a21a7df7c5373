import { circle, oneOf, path, shade, stroke } from "./svg";
import { wheel } from "./wheel";

const FRAMES = ["#b23a30", "#2f5f8a", "#26282b", "#5b7d4a", "#d0a13a", "#7c8890"] as const;

export function bike(tint: number): string {
  const frame = oneOf(FRAMES, tint);
  const isRoad = tint % 2 === 0;
  return [
    shade(200, 264, 330),
    wheel(108, 196, 62, 20),
    wheel(294, 196, 62, 20),
    stroke("M108 196L176 196 156 104 258 98 176 196M108 196L156 104", frame, 8),
    stroke("M258 98L250 78M258 98L294 196", frame, 8),
    stroke("M156 104L150 84", "#a9adaf", 6),
    path("M128 80q22-9 46 0 3 5-5 7h-34q-9-2-7-7Z", "#252628"),
    isRoad
      ? stroke("M244 74q24-8 36 2 12 12-4 26-6 5-12 2", "#252628", 6)
      : stroke("M232 72q20-10 44-4", "#252628", 7),
    circle([176, 196, 17], "none", { stroke: "#3a3d40", width: 4.5 }),
    stroke("M176 196l16 24m-6 1h14", "#3a3d40", 5),
    stroke("M108 196L176 213", "#6b6e71", 1.6),
    stroke("M108 184L176 180", "#6b6e71", 1.6),
  ].join("");
}
