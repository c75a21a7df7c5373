import { circle, oneOf, path, rect, shade, stroke, times } from "./svg";

const DIALS = ["#14181d", "#1c3358", "#2a3b30"] as const;

export function watch(tint: number): string {
  const isRubber = tint % 2 === 1;
  const links = (top: number) =>
    isRubber
      ? rect([166, top, 68, 84], "#1f2123", { rx: 10 })
      : times(6, (link) =>
          rect([166, top + link * 14, 68, 12], oneOf(["#b9bdbf", "#a5a9ac"], link), { rx: 4 }),
        ) + times(6, (link) => rect([188, top + link * 14, 24, 12], "#d6d9da", { rx: 3 }));
  return [
    shade(206, 272, 170),
    links(4),
    links(212),
    path("M160 78H240L252 104V196L240 222H160L148 196V104Z", "#aeb2b5"),
    circle([200, 150, 70], "#c3c7c9"),
    circle([200, 150, 64], oneOf(["#20242a", "#8a2f2a", "#1c3358"], tint)),
    times(12, (mark) => {
      const angle = (mark * Math.PI) / 6;
      return circle(
        [200 + 57 * Math.sin(angle), 150 - 57 * Math.cos(angle), mark === 0 ? 4 : 2],
        "#e8e6de",
      );
    }),
    circle([200, 150, 49], oneOf(DIALS, tint)),
    times(12, (mark) => {
      const angle = (mark * Math.PI) / 6;
      return circle(
        [200 + 39 * Math.sin(angle), 150 - 39 * Math.cos(angle), mark % 3 === 0 ? 5 : 3.6],
        "#dfe6cf",
      );
    }),
    rect([222, 143, 20, 14], "#efeee9", { rx: 2 }),
    stroke("M200 150L176 134", "#e8e6de", 6),
    stroke("M200 150L216 116", "#e8e6de", 4.5),
    stroke("M200 150L206 190", "#d8643f", 2),
    circle([200, 150, 4], "#e8e6de"),
    rect([268, 160, 12, 20], "#9da1a3", { rx: 3, turn: [24, 274, 170] }),
  ].join("");
}
