import { actorFromRequest } from "@/app/_server/actor-from-request";
import { checkOrigin } from "@/app/_server/check-origin";
import { receiveFile } from "@/app/_server/receive-file";
import { refuseOtherMethods } from "@/app/_server/refuse-other-methods";
import { problemResponse } from "@/app/api/_router/problem";
import { requireWriter } from "@/lib/services/context";
import { getUploadPreview } from "@/lib/services/imports/get-upload-preview";
import { processContext } from "@/lib/services/process-context";
import { createUpload } from "@/lib/services/uploads/create-upload";

/** Takes a file in as a stream and answers with what it holds. What is neither table nor mails is refused after its first bytes. */
export async function POST(request: Request): Promise<Response> {
  try {
    checkOrigin(request);
    const ctx = processContext(await actorFromRequest(request), request.signal);
    requireWriter(ctx);
    const { fileName, bytes, drain } = await receiveFile(request);
    try {
      const isMails = new URL(request.url).searchParams.get("as") === "mails";
      const upload = await createUpload({ ctx, input: { fileName, bytes, isMails } });
      const said = isMails ? upload : await getUploadPreview({ ctx, input: { id: upload.id } });
      return Response.json(said, { status: 201, headers: { "cache-control": "no-store" } });
    } finally {
      // A sender that is still sending must be able to read the answer; nobody waits for this.
      void drain();
    }
  } catch (error) {
    return problemResponse(error);
  }
}

export const { GET, PUT, PATCH, DELETE } = refuseOtherMethods("POST");
