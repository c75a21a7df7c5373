import type { PageLimits } from "@/lib/domain/capture/page-limits";
import type { CaptureRoad, PageSnapshot } from "@/lib/domain/capture/page-snapshot.schema";
import { jsonLdOf } from "./json-ld-of";
import { metaOf } from "./meta-of";
import { microdataOf } from "./microdata-of";
import { pageRoot } from "./page-root";
import { photosOf } from "./photos-of";
import { visibleText } from "./visible-text";

type Collected = {
  readonly via: CaptureRoad;
  readonly limits: PageLimits;
  readonly capturedAt: Date;
};

function bareAddress(): string {
  const url = new URL(location.href);
  url.username = "";
  url.password = "";
  return url.href;
}

/**
 * What the page that is open says of the thing on it. Reads, changes nothing, asks nobody: no HTML, no cookies, no
 * storage, no form values.
 */
export function collectPage({ via, limits, capturedAt }: Collected): PageSnapshot {
  const { root, heading } = pageRoot();
  return {
    url: bareAddress(),
    title: document.title.slice(0, limits.titleLength),
    heading: heading
      ? visibleText(heading, limits.titleLength).replace(/\s+/g, " ").replaceAll("~~", "")
      : null,
    lang: document.documentElement.lang.slice(0, 35),
    jsonLd: jsonLdOf(limits),
    meta: metaOf(limits),
    microdata: microdataOf(limits),
    text: visibleText(root, limits.textLength),
    images: photosOf(root, limits),
    capturedAt: capturedAt.toISOString(),
    via,
  };
}
