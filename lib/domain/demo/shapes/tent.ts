import { oneOf, path, shade, stroke } from "./svg";

const FLIES = ["#b9482f", "#d8c9a8", "#5b7d6a", "#d9a441"] as const;

export function tent(tint: number): string {
  const fly = oneOf(FLIES, tint);
  return [
    shade(200, 254, 340),
    path("M40 250Q98 118 200 72 302 118 360 250Z", fly),
    path("M200 72Q302 118 360 250H252Q246 150 200 72Z", "#000", { opacity: 0.16 }),
    path("M200 72Q132 150 148 250H252Q246 150 200 72Z", "#efeade", { opacity: 0.92 }),
    path("M200 76Q160 160 172 250H200Z", "#000", { opacity: 0.42 }),
    stroke("M200 74Q190 160 200 250", "#3a3d40", 2),
    stroke("M40 250Q98 118 200 72 302 118 360 250", "#8f9396", 4),
    stroke("M40 250L18 262M360 250L382 262", "#3a3d40", 2.5),
    stroke("M84 190L50 176M316 190L350 176", "#000", 1.5, { opacity: 0.4 }),
  ].join("");
}
