import { PAGE_LIMITS } from "@/lib/domain/capture/page-limits";
import type { PageSnapshot } from "@/lib/domain/capture/page-snapshot.schema";
import { collectPage } from "./collect/collect-page";

/** Called by the line that the build puts behind this script, so that its value is what the popup gets back. */
export function snapshot(): PageSnapshot {
  return collectPage({ via: "extension", limits: PAGE_LIMITS, capturedAt: new Date() });
}
