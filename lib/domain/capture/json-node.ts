import { isCurrencyCode } from "@/lib/core/currency";
import { plainLine } from "./plain-text";

/** An object of a page's data; read only through these functions, so no key of it can do harm. */
export type JsonNode = Readonly<Record<string, unknown>>;

const PREFIXES = ["", "schema:", "https://schema.org/", "http://schema.org/"];

export function isNode(value: unknown): value is JsonNode {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A property of its own, also under the vocabulary's full name; undefined where there is none. */
export function propertyOf(node: JsonNode, name: string): unknown {
  const key = PREFIXES.map((prefix) => `${prefix}${name}`).find((full) =>
    Object.hasOwn(node, full),
  );
  return key === undefined ? undefined : node[key];
}

const MAX_VALUES = 200;

/** One value or a list of them, as a list; nothing is no value. */
export function valuesOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  if (isNode(value) && Object.hasOwn(value, "@list")) return valuesOf(value["@list"]);
  return Array.isArray(value) ? value.slice(0, MAX_VALUES) : [value];
}

export function nodesOf(value: unknown): JsonNode[] {
  return valuesOf(value).filter(isNode);
}

/** "https://schema.org/Product" and "schema:Product" are "product". */
export function termOf(value: unknown): string {
  const [first] = valuesOf(value);
  return typeof first === "string"
    ? first
        .slice(0, 300)
        .replace(/^.*[/#:]/, "")
        .trim()
        .toLowerCase()
    : "";
}

export function typesOf(node: JsonNode): string[] {
  return valuesOf(propertyOf(node, "@type")).map(termOf);
}

/** The words of a value: of a text, a number, `{"@value": …}`, `{"name": …}` or the first of a list; "" for none. */
export function lineOf(value: unknown, length: number): string {
  const [first] = valuesOf(value);
  if (typeof first === "string") return plainLine(first, length);
  if (typeof first === "number" && Number.isFinite(first)) return String(first);
  if (!isNode(first)) return "";
  const [inner] = valuesOf(propertyOf(first, "@value") ?? propertyOf(first, "name"));
  return typeof inner === "string" ? plainLine(inner, length) : "";
}

export function currencyIn(value: unknown): string | null {
  const code = lineOf(value, 10).toUpperCase();
  return isCurrencyCode(code) ? code : null;
}
