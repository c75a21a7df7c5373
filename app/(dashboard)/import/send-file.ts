import { ApiError, readApiError } from "@/app/_api/client";
import type { UploadPreview } from "@/lib/domain/import/upload-preview.schema";

const toResponse = (request: XMLHttpRequest): Response =>
  new Response(request.responseText, { status: request.status });

/**
 * Sends a file's bytes; the answer is what it holds. XMLHttpRequest, because fetch does not tell how much has gone out.
 * Rejects with ApiError; with an AbortError when `signal` aborts.
 */
export function sendFile(
  file: File,
  { signal, onProgress }: { signal: AbortSignal; onProgress: (share: number) => void },
): Promise<UploadPreview> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const fail = (message: string, code: string) =>
      reject(new ApiError(message, { code, status: request.status }));
    request.open("POST", `/api/v1/uploads?fileName=${encodeURIComponent(file.name)}`);
    request.setRequestHeader("content-type", "application/octet-stream");
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onerror = () =>
      fail("The file did not arrive. Check the connection and drop it again.", "OFFLINE");
    request.onabort = () => reject(new DOMException("Aborted", "AbortError"));
    request.onload = async () => {
      if (request.status === 201) resolve(JSON.parse(request.responseText) as UploadPreview);
      else reject(await readApiError(toResponse(request)));
    };
    signal.addEventListener("abort", () => request.abort(), { once: true });
    request.send(file);
  });
}
