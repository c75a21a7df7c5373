import { clip, storableText } from "@/lib/domain/import/clean-text";
import { decodeReferences } from "../decode-references";
import { NAMED_CHARACTERS } from "./named-characters";

export type HtmlRead = {
  readonly text: string;
  /** As they are written; pixels that only count readers are left out. */
  readonly imageSources: readonly string[];
};

const MAX_LENGTH = 200_000;
const MAX_TAG_LENGTH = 4_000;
const MAX_IMAGES = 24;

const TAG = /<(\/?)([a-zA-Z][a-zA-Z0-9]{0,20})/y;
const BREAKS =
  /^(address|article|blockquote|br|dd|div|dl|dt|figure|footer|h[1-6]|header|hr|li|ol|p|pre|section|table|tr|ul)$/;
const GAPS = /^(td|th|img)$/;
const SOURCE = /\bsrc\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;
const PIXEL = /\b(?:width|height)\s*=\s*["']?[01](?!\d)/i;

/** What stands between these tags is no text. */
const SILENT: ReadonlyMap<string, RegExp> = new Map(
  ["script", "style", "template", "iframe", "title", "textarea", "svg"].map((name) => [
    name,
    new RegExp(`</${name}`, "gi"),
  ]),
);

class HtmlScan {
  readonly parts: string[] = [];
  readonly images: string[] = [];

  constructor(private readonly html: string) {}

  run(): void {
    let at = 0;
    while (at < this.html.length) {
      const less = this.html.indexOf("<", at);
      this.parts.push(this.html.slice(at, less < 0 ? this.html.length : less));
      if (less < 0) return;
      at = this.tag(less);
    }
  }

  /** The position after what starts at this "<"; the end when it does not end. */
  private tag(at: number): number {
    if (this.html.startsWith("<!--", at)) return this.after("-->", at + 4);
    if (/[!?]/.test(this.html.charAt(at + 1))) return this.after(">", at);
    TAG.lastIndex = at;
    const [, slash, written] = TAG.exec(this.html) ?? [];
    if (written === undefined) {
      this.parts.push("<");
      return at + 1;
    }
    const end = this.after(">", at);
    const name = written.toLowerCase();
    if (BREAKS.test(name)) this.parts.push("\n");
    if (GAPS.test(name)) this.parts.push(" ");
    if (name === "img") this.image(this.html.slice(at, Math.min(end, at + MAX_TAG_LENGTH)));
    const silent = slash === "" ? SILENT.get(name) : undefined;
    return silent ? this.afterSilent(silent, end) : end;
  }

  private after(stop: string, from: number): number {
    const end = this.html.indexOf(stop, from);
    return end < 0 ? this.html.length : end + stop.length;
  }

  private afterSilent(stop: RegExp, from: number): number {
    stop.lastIndex = from;
    const found = stop.exec(this.html);
    return found ? this.after(">", found.index) : this.html.length;
  }

  private image(tag: string): void {
    if (PIXEL.test(tag) || this.images.length >= MAX_IMAGES) return;
    for (const [, double, single, bare] of tag.matchAll(SOURCE)) {
      this.images.push(decodeReferences(double ?? single ?? bare ?? "", NAMED_CHARACTERS).trim());
    }
  }
}

/** What HTML says as plain text, a line for each block, and its pictures. Nothing in it is run or loaded. */
export function readHtml(html: string): HtmlRead {
  const scan = new HtmlScan(clip(html, MAX_LENGTH));
  scan.run();
  const text = storableText(decodeReferences(scan.parts.join(""), NAMED_CHARACTERS))
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
  return { text, imageSources: scan.images };
}
