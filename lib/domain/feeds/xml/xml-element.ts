/** One element, names canonical as in `canonicalName`, attributes as they are written. */
export type XmlElement = {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly nodes: readonly (string | XmlElement)[];
};

export function elementsOf(element: XmlElement, name?: string): XmlElement[] {
  return element.nodes.filter(
    (node): node is XmlElement =>
      typeof node !== "string" && (name === undefined || node.name === name),
  );
}

export function elementOf(element: XmlElement, name: string): XmlElement | undefined {
  return elementsOf(element, name)[0];
}

/** The text that stands directly in it. */
export function textOf(element: XmlElement | undefined): string {
  if (!element) return "";
  return element.nodes
    .filter((node) => typeof node === "string")
    .join("")
    .trim();
}

function escapeText(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
}

function markupOf(node: string | XmlElement): string {
  if (typeof node === "string") return escapeText(node);
  const name = node.name.slice(node.name.indexOf(":") + 1);
  const attributes = [...node.attributes]
    .map(([key, value]) => ` ${key}="${escapeText(value).replace(/"/g, "&quot;")}"`)
    .join("");
  return `<${name}${attributes}>${node.nodes.map(markupOf).join("")}</${name}>`;
}

/** The HTML in it: written as text, as feeds should, or as elements, as some do. */
export function htmlOf(element: XmlElement | undefined): string {
  if (!element) return "";
  const isText = element.nodes.every((node) => typeof node === "string");
  return isText ? textOf(element) : element.nodes.map(markupOf).join("");
}
