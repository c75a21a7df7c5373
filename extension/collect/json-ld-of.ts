import type { PageLimits } from "@/lib/domain/capture/page-limits";

/** The page's JSON-LD blocks as they are; one that no longer fits is left out whole. */
export function jsonLdOf(limits: PageLimits): string[] {
  const blocks: string[] = [];
  let left = limits.jsonLdLength;
  for (const script of document.querySelectorAll("script[type='application/ld+json' i]")) {
    const block = (script.textContent ?? "").trim();
    if (block === "" || block.length > left || blocks.length >= limits.jsonLdBlocks) continue;
    blocks.push(block);
    left -= block.length;
  }
  return blocks;
}
