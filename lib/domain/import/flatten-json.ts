import { storableText } from "./clean-text";

const MAX_DEPTH = 5;
const MAX_COLUMNS = 200;

function isScalar(value: unknown): value is string | number | boolean {
  return ["string", "number", "boolean"].includes(typeof value);
}

function visit(value: unknown, path: string, depth: number, columns: Map<string, string>): void {
  if (value === null || value === undefined || columns.size >= MAX_COLUMNS) return;
  if (isScalar(value)) {
    columns.set(path.slice(0, 200), String(value));
    return;
  }
  if (Array.isArray(value) && value.every(isScalar)) {
    columns.set(path.slice(0, 200), value.join("\n"));
    return;
  }
  if (depth >= MAX_DEPTH) return;
  for (const [key, inner] of Object.entries(value as object)) {
    const name = storableText(key);
    visit(inner, path === "" ? name : `${path}.${name}`, depth + 1, columns);
  }
}

/**
 * One JSON object as columns: `{"price": {"value": "5"}}` has the column "price.value", a list of
 * plain values is one column with a line each, a list of objects has columns such as "photos.0.url".
 */
export function flattenJson(object: object): Map<string, string> {
  const columns = new Map<string, string>();
  visit(object, "", 0, columns);
  columns.delete("");
  return columns;
}
