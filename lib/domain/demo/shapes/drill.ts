import { circle, oneOf, path, rect, shade, times } from "./svg";

const SHELLS = ["#1f7f8c", "#d9b23a", "#b2342c", "#2f5a9c"] as const;

export function drill(tint: number): string {
  const shell = oneOf(SHELLS, tint);
  return [
    shade(190, 262, 220),
    rect([42, 98, 62, 5], "#9da1a3", { rx: 2 }),
    path("M100 82H136Q142 100 136 120H100Q94 100 100 82Z", "#232528"),
    times(5, (rib) => rect([104 + rib * 6.4, 84, 2.4, 34], "#3a3d40")),
    path("M136 74H266Q300 76 300 102 300 128 266 130H136Z", shell),
    rect([136, 74, 26, 56], "#2b2d30"),
    path("M206 128H262L282 220H232Q226 170 206 150Z", "#2b2d30"),
    path("M262 128L282 220H268L248 128Z", shell),
    path("M200 136q10 14 4 28l12 2q6-16 2-30Z", "#c0392f"),
    path(
      "M212 218H300Q308 218 308 226V250Q308 258 300 258H212Q204 258 204 250V226Q204 218 212 218Z",
      "#232528",
    ),
    rect([212, 226, 88, 8], shell, { rx: 3 }),
    times(4, (light) => circle([222 + light * 10, 246, 2.6], light < 3 ? "#6fbf73" : "#3a3d40")),
    times(4, (slot) => rect([236 + slot * 12, 90, 5, 24], "#000", { rx: 2, opacity: 0.35 })),
  ].join("");
}
