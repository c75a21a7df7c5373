/** Pieces of SVG as text. Everything that goes in is made here: no text from outside ever does. */
export type Look = {
  readonly rx?: number;
  readonly opacity?: number;
  readonly stroke?: string;
  readonly width?: number;
  /** Degrees, then the point to turn about. */
  readonly turn?: readonly [number, number, number];
};

const round = (value: number) => String(Math.round(value * 10) / 10);

function attributes(fill: string, { rx, opacity, stroke, width, turn }: Look): string {
  return [
    ` fill="${fill}"`,
    rx === undefined ? "" : ` rx="${round(rx)}"`,
    opacity === undefined ? "" : ` opacity="${opacity}"`,
    stroke === undefined
      ? ""
      : ` stroke="${stroke}" stroke-linecap="round" stroke-linejoin="round"`,
    width === undefined ? "" : ` stroke-width="${round(width)}"`,
    turn === undefined ? "" : ` transform="rotate(${turn.map(round).join(" ")})"`,
  ].join("");
}

export function rect(
  [x, y, width, height]: readonly [number, number, number, number],
  fill: string,
  look: Look = {},
): string {
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"${attributes(fill, look)}/>`;
}

export function circle(
  [x, y, radius]: readonly [number, number, number],
  fill: string,
  look: Look = {},
): string {
  return `<circle cx="${round(x)}" cy="${round(y)}" r="${round(radius)}"${attributes(fill, look)}/>`;
}

export function ellipse(
  [x, y, rx, ry]: readonly [number, number, number, number],
  fill: string,
  look: Look = {},
): string {
  return `<ellipse cx="${round(x)}" cy="${round(y)}" rx="${round(rx)}" ry="${round(ry)}"${attributes(fill, look)}/>`;
}

export function path(d: string, fill: string, look: Look = {}): string {
  return `<path d="${d}"${attributes(fill, look)}/>`;
}

/** A path that is only its stroke. */
export function stroke(d: string, colour: string, width: number, look: Look = {}): string {
  return path(d, "none", { ...look, stroke: colour, width });
}

export function group(transform: string, parts: readonly string[]): string {
  return `<g transform="${transform}">${parts.join("")}</g>`;
}

/** The same piece `count` times; the maker gets its place, from 0. */
export function times(count: number, make: (place: number) => string): string {
  return Array.from({ length: count }, (_, place) => make(place)).join("");
}

/** The shade a thing throws on what it stands on. */
export function shade(x: number, y: number, width: number): string {
  return ellipse([x, y, width / 2, Math.max(6, width / 18)], "#000", { opacity: 0.26 });
}

/** One of the colours that a kind of goods comes in. */
export function oneOf(colours: readonly [string, ...string[]], tint: number): string {
  return colours[tint % colours.length] ?? colours[0];
}
