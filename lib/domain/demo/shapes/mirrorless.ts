import { circle, ellipse, path, rect, shade, times } from "./svg";

export function mirrorless(tint: number): string {
  const body = tint % 4 === 3 ? "#4a4c4f" : "#232528";
  return [
    shade(200, 242, 260),
    path(
      "M84 104Q84 92 96 92H160L172 62H232L246 92H304Q318 92 318 106V224Q318 236 306 236H96Q84 236 84 224Z",
      body,
    ),
    path("M84 120Q104 112 120 122V226Q100 236 84 224Z", "#17181a"),
    rect([178, 70, 48, 18], "#15171a", { rx: 3 }),
    rect([262, 80, 34, 13], "#3a3d40", { rx: 4 }),
    circle([110, 88, 12], "#3a3d40"),
    times(6, (mark) => rect([264 + mark * 5.4, 82, 2, 9], "#55585b")),
    circle([214, 166, 68], "#c0c3c4"),
    circle([214, 166, 62], "#303336"),
    circle([214, 166, 50], "#1b1c1f"),
    tint % 2 === 0
      ? rect([182, 146, 64, 40], "#5f6f63", { rx: 3 }) +
        rect([188, 151, 52, 30], "#8fa08f", { rx: 2 })
      : circle([214, 166, 36], "#27324a") +
        ellipse([202, 152, 12, 7], "#8fa5c8", { opacity: 0.55 }),
    circle([300, 190, 4], "#d77b3c"),
  ].join("");
}
