import type { SeededRandom } from "@/lib/core/seeded-random";

/** A thing in front of something, on a square from 0 to 1; later shapes lie on top. */
export type Scene = { readonly slope: readonly [number, number, number]; readonly shapes: Shape[] };

type Shape = {
  readonly isRound: boolean;
  readonly x: number;
  readonly y: number;
  readonly wide: number;
  readonly high: number;
  readonly turn: number;
  readonly grey: number;
};

/** How a picture was taken or passed on; all of it at rest gives the scene as it is. */
export type View = {
  readonly width: number;
  readonly height: number;
  /** Share cut off at each side: left, right, top, bottom. */
  readonly cut: readonly [number, number, number, number];
  readonly brightness: number;
  readonly contrast: number;
  /** Of lossy compression, in grey values. */
  readonly noise: number;
};

function drawShape(random: SeededRandom, size: number): Shape {
  return {
    isRound: random.chance(0.4),
    x: random.between(0.1, 0.9),
    y: random.between(0.1, 0.9),
    wide: random.between(0.3, 1) * size,
    high: random.between(0.3, 1) * size,
    turn: random.between(0, Math.PI),
    grey: random.between(5, 250),
  };
}

/** What one model looks like: the same for everybody who owns one. */
export function drawThing(random: SeededRandom): Shape[] {
  return Array.from({ length: random.integer(3, 7) }, () => drawShape(random, 0.35));
}

/** A thing put down somewhere: where it stands, from which side, and what else is in the picture. */
export function stageThing(thing: readonly Shape[], random: SeededRandom): Scene {
  const size = random.between(0.55, 1.1);
  const turn = random.between(-0.5, 0.5);
  const [x, y] = [random.between(0.35, 0.65), random.between(0.35, 0.65)];
  const placed = thing.map((shape) => {
    const [across, down] = [(shape.x - 0.5) * size, (shape.y - 0.5) * size];
    return {
      ...shape,
      x: x + across * Math.cos(turn) - down * Math.sin(turn),
      y: y + across * Math.sin(turn) + down * Math.cos(turn),
      wide: shape.wide * size,
      high: shape.high * size,
      turn: shape.turn + turn,
    };
  });
  const around = Array.from({ length: random.integer(1, 5) }, () => drawShape(random, 0.6));
  return {
    slope: [random.between(40, 220), random.between(-80, 80), random.between(-80, 80)],
    shapes: [...around, ...placed],
  };
}

/** A thing in front of white, as makers show it: the same picture for all who copy it. */
export function stageForCatalogue(thing: readonly Shape[]): Scene {
  return { slope: [250, 0, 0], shapes: [...thing] };
}

function isInside(shape: Shape, x: number, y: number): boolean {
  const [left, top] = [x - shape.x, y - shape.y];
  const across = (left * Math.cos(shape.turn) + top * Math.sin(shape.turn)) / shape.wide;
  const down = (top * Math.cos(shape.turn) - left * Math.sin(shape.turn)) / shape.high;
  if (shape.isRound) return across * across + down * down < 0.25;
  return Math.abs(across) < 0.5 && Math.abs(down) < 0.5;
}

function greyAt({ slope, shapes }: Scene, x: number, y: number): number {
  for (let at = shapes.length - 1; at >= 0; at -= 1) {
    const shape = shapes[at];
    if (shape && isInside(shape, x, y)) return shape.grey;
  }
  return slope[0] + slope[1] * x + slope[2] * y;
}

/** The picture as pixels. */
export function takePhoto(scene: Scene, view: View, random: SeededRandom) {
  const { width, height, cut } = view;
  const pixels = new Uint8ClampedArray(width * height);
  const [wide, high] = [1 - cut[0] - cut[1], 1 - cut[2] - cut[3]];
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const x = cut[0] + (wide * (column + 0.5)) / width;
      const y = cut[2] + (high * (row + 0.5)) / height;
      const grey = (greyAt(scene, x, y) - 128) * view.contrast + 128 + view.brightness;
      pixels[row * width + column] = grey + view.noise * (random.next() - 0.5);
    }
  }
  return { width, height, pixels };
}

export const AS_TAKEN: View = {
  width: 48,
  height: 36,
  cut: [0, 0, 0, 0],
  brightness: 0,
  contrast: 1,
  noise: 0,
};

/** What a second site makes of an uploaded picture: another size, compressed, now and then cropped or brightened. */
export function passedOn(random: SeededRandom): View {
  const isCropped = random.chance(0.2);
  const edge = () => (isCropped && random.chance(0.6) ? random.between(0, 0.07) : 0);
  return {
    width: random.pick([40, 48, 56, 64]),
    height: random.pick([30, 36, 42, 48]),
    cut: [edge(), edge(), edge(), edge()],
    brightness: random.chance(0.2) ? random.between(-25, 25) : 0,
    contrast: random.chance(0.2) ? random.between(0.8, 1.15) : 1,
    noise: random.between(0, 24),
  };
}
