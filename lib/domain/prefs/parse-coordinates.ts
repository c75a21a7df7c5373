export type Coordinates = { readonly latitude: number; readonly longitude: number };

const NUMBER = "([-−+]?\\d{1,3}(?:\\.\\d+)?)";
/** Most telling first: a map's link may carry further pairs. */
const SHAPES = [
  new RegExp(`!3d${NUMBER}!4d${NUMBER}`),
  new RegExp(`@${NUMBER},${NUMBER}`),
  new RegExp(`#map=\\d+/${NUMBER}/${NUMBER}`),
  new RegExp(`[?&](?:mlat|lat)=${NUMBER}&(?:mlon|lon|lng)=${NUMBER}`),
  new RegExp(`^\\s*(?:geo:)?${NUMBER}\\s*[,;\\s]\\s*${NUMBER}(?:[,;?].*)?\\s*$`),
];

/**
 * A place as people copy it: "37.8044, −122.2712", a geo: address, or the link of a map.
 * Degrees; null when there is no pair in it or the pair is no place on earth. Never throws.
 */
export function parseCoordinates(text: string): Coordinates | null {
  for (const shape of SHAPES) {
    const [, first, second] = shape.exec(text) ?? [];
    if (first === undefined || second === undefined) continue;
    const latitude = Number(first.replace("−", "-"));
    const longitude = Number(second.replace("−", "-"));
    const onEarth = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
    return onEarth ? { latitude, longitude } : null;
  }
  return null;
}
