import { UnreadableRequestError } from "@/app/api/_router/problem";

/** The bytes of a request's body; 413 where there are more than allowed, without holding them. */
export async function readCappedBody(request: Request, bytesMax: number): Promise<Uint8Array> {
  const tooLarge = () =>
    new UnreadableRequestError(413, `The request body is larger than ${bytesMax} bytes.`);
  if (Number(request.headers.get("content-length") ?? 0) > bytesMax) throw tooLarge();
  const parts: Uint8Array[] = [];
  let bytes = 0;
  const reader = request.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    bytes += part.value.byteLength;
    if (bytes > bytesMax) {
      await reader?.cancel();
      throw tooLarge();
    }
    parts.push(part.value);
  }
  return Buffer.concat(parts);
}
