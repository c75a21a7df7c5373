import type { Place } from "@/lib/domain/listing/listing-draft.schema";
import { isNode, type JsonNode, lineOf, nodesOf, propertyOf, valuesOf } from "./json-node";

function degrees(value: unknown, limit: number): number | null {
  const [first] = valuesOf(value);
  const number =
    typeof first === "string" && /^-?\d{1,3}(?:\.\d{1,20})?$/.test(first.trim())
      ? Number(first)
      : first;
  return typeof number === "number" && Math.abs(number) <= limit ? number : null;
}

function labelOf(node: JsonNode): string | null {
  const address = nodesOf(propertyOf(node, "address"))[0] ?? node;
  const parts = ["postalCode", "addressLocality", "addressRegion"].map((name) =>
    lineOf(propertyOf(address, name), 80),
  );
  const [code = "", locality = "", region = ""] = parts;
  const town = [code, locality].filter((part) => part !== "").join(" ");
  const label = [town, region === locality ? "" : region].filter((part) => part !== "").join(", ");
  if (label !== "") return label.slice(0, 200);
  const written = lineOf(propertyOf(node, "address"), 200);
  return written || lineOf(node, 200) || null;
}

/** Where a thing is, from a Place, an address or a name; null when nothing is said. A country alone is no place. */
export function readPlace(value: unknown): Place | null {
  const [first] = valuesOf(value);
  if (!isNode(first)) {
    const label = lineOf(first, 200);
    return label.length > 2 ? { label, latitude: null, longitude: null } : null;
  }
  const geo = nodesOf(propertyOf(first, "geo"))[0] ?? first;
  const latitude = degrees(propertyOf(geo, "latitude"), 90);
  const longitude = degrees(propertyOf(geo, "longitude"), 180);
  const isSpot = latitude !== null && longitude !== null;
  const label = labelOf(first);
  if (!isSpot && (label === null || label.length <= 2)) return null;
  return { label, latitude: isSpot ? latitude : null, longitude: isSpot ? longitude : null };
}
