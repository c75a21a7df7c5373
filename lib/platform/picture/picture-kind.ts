export type PictureKind = "jpeg" | "png" | "webp";

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

const startsWith = (bytes: Uint8Array, given: readonly number[], at = 0) =>
  given.every((byte, index) => bytes[at + index] === byte);

const letters = (text: string) => [...text].map((letter) => letter.charCodeAt(0));

/** What bytes say at their beginning that they are, whatever a server calls them; null: none that is read. */
export function pictureKind(bytes: Uint8Array): PictureKind | null {
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return "jpeg";
  if (startsWith(bytes, PNG)) return "png";
  const isWebp = startsWith(bytes, letters("RIFF")) && startsWith(bytes, letters("WEBP"), 8);
  return isWebp ? "webp" : null;
}
