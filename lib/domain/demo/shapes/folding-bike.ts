import { circle, oneOf, path, shade, stroke } from "./svg";
import { wheel } from "./wheel";

const FRAMES = ["#2e5d4b", "#26282b", "#a13d33", "#3f6a94", "#c0833a"] as const;

export function foldingBike(tint: number): string {
  return [
    shade(200, 260, 300),
    wheel(112, 218, 37, 14),
    wheel(290, 218, 37, 14),
    stroke("M112 218L158 208 172 160 264 148 290 218", oneOf(FRAMES, tint), 9),
    stroke("M158 212L178 92", "#a9adaf", 7),
    path("M160 88q22-10 42-1 4 6-4 8h-34q-8-2-4-7Z", "#252628"),
    stroke("M264 150L252 66", "#34373a", 7),
    stroke("M228 62q26-10 50-2", "#252628", 7),
    circle([160, 214, 17], "none", { stroke: "#3a3d40", width: 5 }),
    stroke("M160 214l14 22m-6 1h12", "#3a3d40", 5),
    tint % 3 === 0
      ? path("M276 96h46q6 0 6 8v30q0 8-8 8h-40q-8 0-8-8v-30q0-8 4-8Z", "#4b5340")
      : "",
  ].join("");
}
