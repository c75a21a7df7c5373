import { oneOf, path, rect, shade, stroke } from "./svg";

const TOPS = ["#c79a63", "#7b4b2e", "#e2ddd2", "#2f3134"] as const;

export function desk(tint: number): string {
  const legs = tint % 2 === 0 ? "#2b2d30" : "#d5d7d8";
  return [
    shade(200, 268, 330),
    path("M52 122H348L360 138H40Z", oneOf(TOPS, tint)),
    rect([40, 138, 320, 9], "#000", { opacity: 0.32 }),
    rect([84, 146, 20, 64], legs),
    rect([88, 206, 12, 52], legs, { opacity: 0.85 }),
    rect([296, 146, 20, 64], legs),
    rect([300, 206, 12, 52], legs, { opacity: 0.85 }),
    rect([62, 254, 64, 9], legs, { rx: 4 }),
    rect([274, 254, 64, 9], legs, { rx: 4 }),
    rect([104, 154, 192, 8], legs, { opacity: 0.7 }),
    rect([300, 139, 26, 7], "#0f1011", { rx: 2 }),
    stroke("M120 122V96M108 96h24", "#3a3d40", 5),
    path("M104 96L114 70H130L138 96Z", oneOf(["#d9b64f", "#5f7f73", "#b5653f"], tint)),
    rect([226, 60, 92, 54], "#17181a", { rx: 4 }),
    rect([231, 65, 82, 44], "#34424f", { rx: 2 }),
    rect([266, 114, 12, 8], "#3a3d40"),
  ].join("");
}
