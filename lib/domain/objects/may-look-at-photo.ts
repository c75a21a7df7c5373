import { hostRuleOf } from "@/lib/domain/capture/host-rule-of";
import type { SourceKind } from "@/lib/domain/source/source-kind";
import { photoRuleOf } from "./photo-rule-of";

/**
 * Kinds of sources whose photos may be asked for at all. Not mails: fetching a picture tells their sender that they
 * were opened. Not what people enter.
 */
const KINDS: ReadonlySet<SourceKind> = new Set(["api", "feed", "inbound", "file", "capture"]);

type Asked = {
  readonly kind: SourceKind;
  /** By the terms of the API; the other kinds have none. */
  readonly isAllowed: boolean;
  readonly url: string | null;
  readonly photoUrl: string;
};

/**
 * Whether a listing's photo may be fetched to tell the thing by. An API's terms say so themselves. What people bring
 * from a site is looked at by them: the server follows to a site of the host list only where the list allows it, and
 * to no photo of a captured page otherwise.
 */
export function mayLookAtPhoto({ kind, isAllowed, url, photoUrl }: Asked): boolean {
  if (!KINDS.has(kind)) return false;
  if (kind === "api") return isAllowed;
  const rules = [photoRuleOf(photoUrl), url === null ? null : hostRuleOf(url)];
  if (rules.some((rule) => rule !== null && rule.mayFetchPhotos !== true)) return false;
  return kind !== "capture" || rules.some((rule) => rule?.mayFetchPhotos === true);
}
