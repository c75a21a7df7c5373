import { circle, oneOf, path, rect, shade, stroke, times } from "./svg";

const CASES = ["#3f6f9c", "#2d3f63", "#44708a"] as const;

export function widePedal(tint: number): string {
  const knob = (x: number, y: number) =>
    circle([x, y, 13], "#15171a") +
    circle([x, y, 9], "#e4e6e7") +
    stroke(`M${x} ${y}L${x + 4} ${y - 7}`, "#15171a", 2.5);
  return [
    shade(200, 246, 280),
    path(
      "M66 70Q66 60 76 60H324Q334 60 334 70L340 232Q340 242 330 242H70Q60 242 60 232Z",
      oneOf(CASES, tint),
    ),
    path("M70 176H330L334 236H66Z", "#000", { opacity: 0.16 }),
    times(5, (place) => knob(150 + place * 40, 92)),
    times(3, (place) => knob(230 + place * 40, 136)),
    circle([102, 112, 24], "#15171a"),
    circle([102, 112, 18], "#d7dadb"),
    stroke("M102 112L92 100", "#15171a", 3),
    rect([144, 122, 52, 22], "#0f1214", { rx: 3 }),
    rect([149, 128, 32, 4], "#d8643f", { rx: 1 }),
    rect([149, 136, 20, 3], "#d8643f", { rx: 1, opacity: 0.6 }),
    times(3, (place) => {
      const x = 112 + place * 88;
      return (
        circle([x, 208, 17], "#b4b7b8") +
        circle([x, 208, 12], "#d9dbdc") +
        circle([x, 182, 3], place === tint % 3 ? "#e4553f" : "#5b2520")
      );
    }),
  ].join("");
}
