import { png } from "./png";
import { createRandom } from "./random";

export type Photo = { readonly contentType: string; readonly bytes: Uint8Array };

/** Pictures under `/photos/`: drawn from their name, or handed in by a seller. */
export type Photos = {
  readonly find: (name: string) => Photo | null;
  /** Keeps a picture; returns its path, beginning with `/photos/`. */
  readonly put: (photo: Photo) => string;
};

const DRAWN_NAME = /^([a-z0-9]+-\d+)-(\d{2,4})w\.png$/;
const UPLOADS_KEPT = 500;

type Colour = readonly [number, number, number];

/**
 * A wall with a few soft shapes: the same for the same subject at any width, so that a picture hash
 * of two sizes agrees, and far apart for two subjects.
 */
function draw(subject: string, width: number): Uint8Array {
  const random = createRandom(`photo ${subject}`);
  const height = Math.round((width * 3) / 4);
  const colour = (): Colour => [random.int(20, 235), random.int(20, 235), random.int(20, 235)];
  const [top, bottom] = [colour(), colour()];
  const blobs = Array.from({ length: 7 }, () => ({
    x: random.next(),
    y: random.next() * 0.75,
    wide: 0.06 + random.next() * 0.22,
    high: 0.05 + random.next() * 0.18,
    isBox: random.chance(0.4),
    colour: colour(),
  }));
  const pixels = new Uint8Array(width * height * 3);
  for (let row = 0; row < height; row++) {
    const y = (row / height) * 0.75;
    const fade = row / height;
    for (let column = 0; column < width; column++) {
      const x = column / width;
      const hit = blobs.findLast(({ x: cx, y: cy, wide, high, isBox }) => {
        const [dx, dy] = [Math.abs(x - cx) / wide, Math.abs(y - cy) / high];
        return isBox ? dx < 1 && dy < 1 : dx * dx + dy * dy < 1;
      });
      const at = (row * width + column) * 3;
      for (const part of [0, 1, 2] as const) {
        const wall = top[part] * (1 - fade) + bottom[part] * fade;
        pixels[at + part] = Math.round(hit ? hit.colour[part] * 0.85 + wall * 0.15 : wall);
      }
    }
  }
  return png(width, height, pixels);
}

export function createPhotos(): Photos {
  const uploads = new Map<string, Photo>();
  const drawn = new Map<string, Photo>();
  let made = 0;
  return {
    find: (name) => {
      const kept = uploads.get(name) ?? drawn.get(name);
      if (kept) return kept;
      const [, subject, digits] = DRAWN_NAME.exec(name) ?? [];
      const width = Number(digits);
      if (subject === undefined || width < 32 || width > 1_600) return null;
      // A third of the asked width is enough to look at and quick to make.
      const photo = { contentType: "image/png", bytes: draw(subject, Math.round(width / 3)) };
      if (drawn.size > 300) drawn.clear();
      drawn.set(name, photo);
      return photo;
    },
    put: (photo) => {
      made += 1;
      const ending = photo.contentType.split("/")[1]?.replace("jpeg", "jpg") ?? "bin";
      const name = `upload-${made}.${ending}`;
      uploads.set(name, photo);
      const [oldest] = uploads.keys();
      if (oldest !== undefined && uploads.size > UPLOADS_KEPT) uploads.delete(oldest);
      return `/photos/${name}`;
    },
  };
}
