import { circle, ellipse, oneOf, path, rect, shade } from "./svg";

const TOPS = ["#c4c6c7", "#2b2d30", "#b8b2a4"] as const;
const SKINS = ["#27282a", "#3b2c22", "#1f2326"] as const;

export function camera(tint: number): string {
  const top = oneOf(TOPS, tint);
  return [
    shade(200, 240, 280),
    rect([78, 96, 244, 138], oneOf(SKINS, tint), { rx: 10 }),
    path("M88 70H312Q322 70 322 82V112H78V82Q78 70 88 70Z", top),
    rect([78, 212, 244, 22], top, { rx: 8 }),
    rect([96, 58, 34, 13], "#a7aaab", { rx: 3 }),
    rect([262, 56, 40, 15], "#a7aaab", { rx: 3 }),
    rect([226, 61, 26, 10], "#8f9293", { rx: 3 }),
    rect([96, 80, 46, 26], "#1d2430", { rx: 4 }),
    rect([101, 84, 36, 18], "#3f5877", { rx: 2 }),
    rect([280, 82, 22, 14], "#efeee9", { rx: 3 }),
    circle([206, 158, 66], "#b4b7b8"),
    circle([206, 158, 58], "#85888a"),
    circle([206, 158, 48], "#1b1c1f"),
    circle([206, 158, 33], "#26324a"),
    circle([206, 158, 20], "#141a28"),
    ellipse([194, 144, 11, 7], "#8fa5c8", { opacity: 0.55 }),
  ].join("");
}
