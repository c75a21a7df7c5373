/** A decoded picture, one grey value (0 to 255) a pixel, row by row. */
export type GreyImage = {
  readonly width: number;
  readonly height: number;
  readonly pixels: ArrayLike<number>;
};

/** 64 bits as two unsigned integers, lowest frequencies first: fits JSON and two columns. */
export type PhotoHash = readonly [first: number, second: number];

const SIDE = 32;
const BITS = 64;
/** Mean strength of the 64 waves, in grey values, under which a picture is as good as plain. */
const STRENGTH_MIN = 0.4;

/** The waves from coarse to fine, without the one that is the brightness itself. */
const WAVES: readonly (readonly [across: number, down: number])[] = Array.from(
  { length: SIDE * SIDE },
  (_, at) => [at % SIDE, Math.floor(at / SIDE)] as const,
)
  .sort((one, other) => one[0] + one[1] - (other[0] + other[1]) || one[0] - other[0])
  .slice(1, BITS + 1);

const WAVES_MOST = Math.max(...WAVES.flat()) + 1;

const COSINES = Array.from({ length: WAVES_MOST }, (_, wave) =>
  Float64Array.from({ length: SIDE }, (_, at) => Math.cos((Math.PI * wave * (2 * at + 1)) / 64)),
);

/** What of a row or column falls on which of the 32 cells, and how much of the cell it fills. */
type Spread = readonly { readonly from: number; readonly to: number; readonly share: number }[];

function spread(length: number): Spread {
  return Array.from({ length: SIDE }, (_, to) => {
    const start = (to * length) / SIDE;
    const end = ((to + 1) * length) / SIDE;
    const first = Math.floor(start);
    return Array.from({ length: Math.min(length, Math.ceil(end)) - first }, (_, more) => {
      const from = first + more;
      const share = (Math.min(end, from + 1) - Math.max(start, from)) / (end - start);
      return { from, to, share };
    });
  }).flat();
}

/** The picture on 32 × 32 cells, each the mean of what it covers. */
function shrink({ width, height, pixels }: GreyImage): Float64Array {
  const narrow = new Float64Array(SIDE * height);
  for (const { from, to, share } of spread(width)) {
    for (let row = 0; row < height; row += 1) {
      const place = row * SIDE + to;
      narrow[place] = (narrow[place] ?? 0) + (pixels[row * width + from] ?? 0) * share;
    }
  }
  const cells = new Float64Array(SIDE * SIDE);
  for (const { from, to, share } of spread(height)) {
    for (let column = 0; column < SIDE; column += 1) {
      const place = to * SIDE + column;
      cells[place] = (cells[place] ?? 0) + (narrow[from * SIDE + column] ?? 0) * share;
    }
  }
  return cells;
}

/** How strong each of the 64 waves is (a discrete cosine transform, the coarse corner of it). */
function strengths(cells: Float64Array): number[] {
  const across = new Float64Array(WAVES_MOST * SIDE);
  for (let wave = 0; wave < WAVES_MOST; wave += 1) {
    const cosine = COSINES[wave] ?? new Float64Array(SIDE);
    for (let row = 0; row < SIDE; row += 1) {
      let sum = 0;
      for (let at = 0; at < SIDE; at += 1) sum += (cells[row * SIDE + at] ?? 0) * (cosine[at] ?? 0);
      across[wave * SIDE + row] = sum;
    }
  }
  return WAVES.map(([wave, down]) => {
    const cosine = COSINES[down] ?? new Float64Array(SIDE);
    let sum = 0;
    for (let row = 0; row < SIDE; row += 1) {
      sum += (across[wave * SIDE + row] ?? 0) * (cosine[row] ?? 0);
    }
    return sum / (SIDE * SIDE);
  });
}

function isWhole({ width, height, pixels }: GreyImage): boolean {
  const isSized = Number.isInteger(width) && Number.isInteger(height) && width > 0 && height > 0;
  return isSized && pixels.length >= width * height;
}

/**
 * Perceptual hash: which of the 64 coarsest waves of a picture run up and which down. Resizing, recompression,
 * brightness and a slight crop change few bits. Null of a picture that is as good as plain, or not whole:
 * it says nothing about which thing it shows. Never throws.
 */
export function photoHash(image: GreyImage): PhotoHash | null {
  if (!isWhole(image)) return null;
  const found = strengths(shrink(image));
  const total = found.reduce((sum, strength) => sum + Math.abs(strength), 0);
  if (!(total / BITS >= STRENGTH_MIN)) return null;
  const hash: [number, number] = [0, 0];
  found.forEach((strength, at) => {
    if (strength > 0) hash[at >> 5] = ((hash[at >> 5] ?? 0) | (1 << (at & 31))) >>> 0;
  });
  return hash;
}
