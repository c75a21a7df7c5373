import { type ApiOutput, callApi } from "@/app/_api/client";
import type { CaptureSave } from "@/lib/domain/capture/capture.schema";
import type { PageSnapshot } from "@/lib/domain/capture/page-snapshot.schema";

/** What is captured: a page that the bookmark brought, or pasted and shared words. */
export type CaptureSubject =
  | { readonly kind: "page"; readonly page: PageSnapshot }
  | { readonly kind: "pasted"; readonly text: string };

export type Answer = ApiOutput<"POST /captures">;
export type ListingAnswer = Extract<Answer, { kind: "listing" }>;

/** Asks for the verdict, and saves where `save` says so. */
export function postSubject(subject: CaptureSubject, save: CaptureSave | null): Promise<Answer> {
  return subject.kind === "page"
    ? callApi("POST /captures", { page: subject.page, save })
    : callApi("POST /captures/pasted", { text: subject.text, save });
}
