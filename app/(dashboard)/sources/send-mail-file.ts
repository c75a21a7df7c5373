import { ApiError, callApi, readApiError } from "@/app/_api/client";
import type { AddedMails, MailUpload } from "@/lib/domain/mail/mail-source.schema";

/** Sends a file of mails and takes the mails out of it; the file itself is not kept. Throws ApiError. */
export async function sendMailFile(file: File): Promise<AddedMails> {
  const response = await fetch(
    `/api/v1/uploads?as=mails&fileName=${encodeURIComponent(file.name)}`,
    {
      method: "POST",
      credentials: "same-origin",
      headers: { "content-type": "application/octet-stream" },
      body: file,
    },
  ).catch((cause: unknown) => {
    const words = "The file did not arrive. Check the connection and send it again.";
    throw new ApiError(words, { code: "OFFLINE", status: 0, cause });
  });
  if (!response.ok) throw await readApiError(response);
  const { id } = (await response.json()) as MailUpload;
  try {
    return await callApi("POST /sources/mails", { uploadId: id });
  } finally {
    // It would expire by itself; nobody waits for this.
    void callApi("DELETE /uploads/{id}", { id }).catch(() => undefined);
  }
}
