import { circle, oneOf, path, rect, shade, stroke, times } from "./svg";

const FRAMES = ["#2c2e31", "#4b4e52", "#393f46"] as const;

export function officeChair(tint: number): string {
  return [
    shade(200, 270, 200),
    path("M150 44Q200 30 250 44 262 96 244 156H156Q138 96 150 44Z", oneOf(FRAMES, tint)),
    path("M160 52Q200 42 240 52 248 96 234 146H166Q152 96 160 52Z", "#5a5e63"),
    times(8, (row) =>
      stroke(`M160 ${62 + row * 10}Q200 ${58 + row * 10} 240 ${62 + row * 10}`, "#494d51", 1),
    ),
    path("M140 160H260Q274 172 264 188H136Q126 172 140 160Z", "#3a3d40"),
    path("M122 116h22v10h-12v44h-10ZM278 116h-22v10h12v44h10Z", "#27292b"),
    rect([193, 188, 14, 42], "#77797c"),
    stroke("M200 228L132 256M200 228L268 256M200 228L200 262", "#303336", 9),
    times(3, (foot) => circle([132 + foot * 68, 264, 8], "#1d1f21")),
  ].join("");
}
