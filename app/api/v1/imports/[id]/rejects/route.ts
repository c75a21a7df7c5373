import { actorFromRequest } from "@/app/_server/actor-from-request";
import { refuseOtherMethods } from "@/app/_server/refuse-other-methods";
import { problemResponse } from "@/app/api/_router/problem";
import { isId } from "@/lib/core/ids";
import { streamRejectsCsv } from "@/lib/services/imports/stream-rejects-csv";
import { processContext } from "@/lib/services/process-context";
import { notFound } from "@/lib/services/visible-to";

type Params = { readonly params: Promise<{ id: string }> };

/** For a header: other letters go into the encoded form that browsers prefer. */
function attachment(fileName: string): string {
  const plain = fileName.replace(/[^\w .()-]/g, "_");
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(fileName)}`;
}

function streamOf(lines: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    pull: async (controller) => {
      const { done, value } = await lines.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    cancel: async () => {
      await lines.return(undefined);
    },
  });
}

/** The rows that an import rejected, as a CSV file. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  try {
    const ctx = processContext(await actorFromRequest(request), request.signal);
    const { id } = await params;
    if (!isId("run", id)) throw notFound("import");
    const { fileName, lines } = await streamRejectsCsv({ ctx, input: { id } });
    return new Response(streamOf(lines), {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": attachment(fileName),
        "cache-control": "no-store",
      },
    });
  } catch (error) {
    return problemResponse(error);
  }
}

export const { POST, PUT, PATCH, DELETE } = refuseOtherMethods("GET");
