import { DEMO_KINDS } from "./demo-kinds";
import { backdrop } from "./shapes/backdrop";
import { SHAPES } from "./shapes/shape-registry";

/** How many pictures each kind of goods has. */
export const PHOTO_VARIANTS = 12;

/**
 * The picture of one kind of goods as SVG, 4:3, the same for the same variant. Null for an unknown kind or a
 * variant that is no whole number from 0 to 11. Holds no words and nothing from outside.
 */
export function drawPhoto(slug: string, variant: number): string | null {
  const kind = DEMO_KINDS.find((one) => one.slug === slug);
  const isVariant = Number.isInteger(variant) && variant >= 0 && variant < PHOTO_VARIANTS;
  if (!kind || !isVariant) return null;
  // Another room for each kind, so that one page does not show the same wall over and over.
  const room = backdrop(variant * 5 + DEMO_KINDS.indexOf(kind) * 3);
  const tint = kind.tints?.[variant % kind.tints.length] ?? variant;
  const thing = SHAPES[kind.shape](tint);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300" width="400" height="300">${room}${thing}</svg>`;
}
