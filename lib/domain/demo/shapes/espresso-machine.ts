import { oneOf, path, rect, shade, stroke, times } from "./svg";

export function espressoMachine(tint: number): string {
  const steel = oneOf(["#b9bdbf", "#8a2f2a", "#3a3d40", "#a9b4b8"], tint);
  return [
    shade(205, 260, 200),
    rect([128, 44, 152, 212], steel, { rx: 8 }),
    rect([128, 44, 152, 66], "#fff", { rx: 8, opacity: 0.2 }),
    rect([128, 100, 152, 10], "#000", { opacity: 0.18 }),
    times(3, (rocker) => {
      const x = 146 + rocker * 34;
      return (
        rect([x, 66, 24, 18], "#2a2c2e", { rx: 3 }) +
        rect([x + 9, 72, 6, 6], rocker === tint % 3 ? "#d77b3c" : "#5c5f60", { rx: 3 })
      );
    }),
    rect([140, 118, 128, 106], "#55595b"),
    rect([176, 112, 58, 22], "#3a3c3e", { rx: 4 }),
    rect([184, 132, 42, 14], "#c3c6c7", { rx: 3 }),
    rect([196, 138, 16, 70], "#1e1f20", { rx: 6, turn: [62, 204, 142] }),
    path("M196 190h28l-4 26h-20Z", "#f1efe9"),
    rect([132, 224, 144, 30], "#8b8f91", { rx: 4 }),
    times(10, (slot) => rect([142 + slot * 13, 228, 6, 4], "#55585a")),
    stroke("M268 116q26 16 18 66", "#d6d9da", 7),
  ].join("");
}
