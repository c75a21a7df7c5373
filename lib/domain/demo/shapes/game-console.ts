import { circle, oneOf, path, rect, shade, stroke } from "./svg";

export function gameConsole(tint: number): string {
  const shell = oneOf(["#eeedea", "#e6e4df", "#2b2d30"], tint);
  return [
    shade(150, 256, 150),
    path("M104 40Q116 34 128 42L132 254H92Q96 130 104 40Z", shell),
    path("M170 42Q182 34 194 40 204 130 206 254H166Z", shell),
    path("M126 50H172L168 254H130Z", "#17191c"),
    rect([134, 92, 3, 70], "#3f86c4", { rx: 1.5, opacity: 0.85 }),
    rect([158, 108, 3, 96], "#0c0d0e", { rx: 1 }),
    rect([84, 250, 130, 8], "#101113", { rx: 4 }),
    shade(296, 250, 120),
    path(
      "M246 190Q252 172 272 174H320Q340 172 346 190L358 236Q358 252 344 248L324 226H268L248 248Q234 252 234 236Z",
      shell,
    ),
    path("M276 176H316L312 204H280Z", "#d5d3cd", { opacity: 0.9 }),
    circle([276, 212, 9], "#232528"),
    circle([316, 212, 9], "#232528"),
    stroke("M250 192h14M257 185v14", "#55585b", 3.5),
    circle([338, 186, 3], "#55585b"),
    circle([338, 200, 3], "#55585b"),
    circle([331, 193, 3], "#55585b"),
    circle([345, 193, 3], "#55585b"),
  ].join("");
}
