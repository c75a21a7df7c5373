import { circle, ellipse, oneOf, path, rect, shade, times } from "./svg";

export function grinder(tint: number): string {
  const body = oneOf(["#26282b", "#e4e2dc", "#4a4e52"], tint);
  return [
    shade(200, 262, 150),
    path("M156 44H244L232 112H168Z", "#9fb0b5", { opacity: 0.55 }),
    path("M162 76H238L232 112H168Z", "#4a2f1d", { opacity: 0.85 }),
    times(9, (bean) =>
      ellipse([172 + (bean % 5) * 14, 84 + Math.floor(bean / 5) * 12, 6, 4], "#6b4527"),
    ),
    rect([150, 36, 100, 10], "#1b1c1e", { rx: 5 }),
    path(
      "M158 112H242Q252 112 252 124L258 250Q258 258 250 258H150Q142 258 142 250L148 124Q148 112 158 112Z",
      body,
    ),
    rect([150, 118, 100, 10], "#000", { opacity: 0.2 }),
    times(13, (mark) => rect([154 + mark * 7.4, 120, 2, 6], "#c9ccce")),
    rect([164, 160, 72, 76], "#0f1011", { rx: 6 }),
    rect([170, 176, 60, 58], "#8c9ba0", { rx: 4, opacity: 0.7 }),
    rect([170, 206, 60, 28], "#4a2f1d", { rx: 3 }),
    circle([252, 196, 8], "#9da1a3"),
  ].join("");
}
