import { z } from "zod";
import { PAGE_LIMITS } from "./page-limits";

const PageUrl = z.url({ protocol: /^https?$/ }).max(PAGE_LIMITS.urlLength);

/** One thing that the markup describes; a whole number among the values is the place of another item in the list. */
export const MicrodataItem = z.strictObject({
  type: z.string().max(300),
  properties: z
    .array(
      z.tuple([
        z.string().max(200),
        z.union([z.string().max(PAGE_LIMITS.metaLength), z.int().nonnegative()]),
      ]),
    )
    .max(PAGE_LIMITS.microdataProperties),
});
export type MicrodataItem = z.infer<typeof MicrodataItem>;

export const CaptureRoad = z.enum(["bookmarklet", "extension", "share", "paste"]);
export type CaptureRoad = z.infer<typeof CaptureRoad>;

/**
 * What a browser sends of the page that a person looks at: the page's own data and what can be read on it.
 * No HTML, no cookies, no form values, nothing of the person. Text that is struck through stands between "~~".
 */
export const PageSnapshot = z.strictObject({
  url: PageUrl,
  title: z.string().max(PAGE_LIMITS.titleLength),
  /** The page's first heading, as it is seen. */
  heading: z.string().max(PAGE_LIMITS.titleLength).nullable(),
  lang: z.string().max(35),
  jsonLd: z
    .array(z.string().max(PAGE_LIMITS.jsonLdLength))
    .max(PAGE_LIMITS.jsonLdBlocks)
    .refine(
      (blocks) =>
        blocks.reduce((length, block) => length + block.length, 0) <= PAGE_LIMITS.jsonLdLength,
      `All JSON-LD together may have at most ${PAGE_LIMITS.jsonLdLength} characters.`,
    ),
  /** OpenGraph and its kin by property or name, and "canonical" for the canonical address. */
  meta: z
    .array(z.tuple([z.string().max(100), z.string().max(PAGE_LIMITS.metaLength)]))
    .max(PAGE_LIMITS.metaEntries),
  microdata: z.array(MicrodataItem).max(PAGE_LIMITS.microdataItems),
  text: z.string().max(PAGE_LIMITS.textLength),
  images: z.array(PageUrl).max(PAGE_LIMITS.images),
  capturedAt: z.iso.datetime(),
  via: CaptureRoad,
});
export type PageSnapshot = z.infer<typeof PageSnapshot>;
