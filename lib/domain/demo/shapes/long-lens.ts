import { ellipse, oneOf, path, rect, shade, times } from "./svg";

export function longLens(tint: number): string {
  const body = oneOf(["#e3dfd3", "#d8d3c4", "#2b2d30"], tint);
  const rubber = (x: number, width: number) =>
    rect([x, 108, width, 84], "#232528", { rx: 3 }) +
    times(Math.floor(width / 6), (rib) => rect([x + 3 + rib * 6, 108, 2.4, 84], "#3a3d40"));
  return [
    shade(206, 238, 300),
    path("M52 120L92 112H300Q326 104 344 98V202Q326 196 300 188H92L52 180Z", body, {
      stroke: "#a8a291",
      width: 1.5,
    }),
    rect([44, 124, 12, 52], "#9da1a3", { rx: 3 }),
    rubber(108, 42),
    rubber(240, 54),
    rect([170, 112, 12, 76], "#b4352d", { opacity: 0.9 }),
    rect([190, 110, 34, 80], body),
    path("M192 188H222L228 226H186Z", "#c9c4b5"),
    rect([176, 224, 62, 12], "#b3ae9f", { rx: 4 }),
    ellipse([346, 150, 15, 54], "#141517"),
    ellipse([347, 150, 10, 42], "#27364c"),
    ellipse([345, 132, 4, 14], "#8fb0d5", { opacity: 0.55 }),
    rect([64, 134, 26, 32], "#0f1011", { rx: 3, opacity: 0.75 }),
  ].join("");
}
