import { circle, ellipse, oneOf, path, rect, shade, stroke } from "./svg";

const COLOURS = ["#a92f2a", "#a5d0cf", "#ecebe6", "#2b2d30", "#d8b25c"] as const;

export function mixer(tint: number): string {
  const body = oneOf(COLOURS, tint);
  return [
    shade(200, 262, 250),
    path("M92 250Q92 226 118 226H292Q312 226 312 250Z", body),
    path("M250 230Q236 180 262 120H306Q312 180 300 230Z", body),
    path("M108 98Q108 62 160 60H282Q320 62 320 98 320 128 284 130H156Q108 128 108 98Z", body),
    path("M116 92Q120 68 162 67H282Q302 68 310 82Z", "#fff", { opacity: 0.2 }),
    rect([150, 92, 150, 7], "#d5d7d8", { rx: 3 }),
    circle([112, 100, 14], "#d5d7d8"),
    circle([112, 100, 8], "#9da1a3"),
    stroke("M172 130V168", "#c9ccce", 8),
    stroke("M172 168q-22 16-12 44M172 168q22 16 12 44", "#c9ccce", 4),
    path("M122 168H222Q222 226 192 230H152Q122 226 122 168Z", "#c4c8ca"),
    path("M132 172H160Q150 206 158 226 132 218 132 172Z", "#fff", { opacity: 0.35 }),
    ellipse([172, 168, 50, 7], "#9da1a3"),
    circle([290, 112, 6], "#2a2c2e"),
  ].join("");
}
