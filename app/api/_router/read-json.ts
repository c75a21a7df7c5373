import { AppError } from "@/lib/core/errors";
import { UnreadableRequestError } from "./problem";

const BODY_BYTES_MAX = 1_000_000;

/** The escape, not a backslash that is itself escaped and happens to stand before "u0000". */
const NUL = /(?<!\\)(?:\\\\)*\\u0000/;

async function readText(request: Request, bytesMax: number): Promise<string> {
  const tooLarge = () =>
    new UnreadableRequestError(413, `The request body is larger than ${bytesMax} bytes.`);
  if (Number(request.headers.get("content-length") ?? 0) > bytesMax) throw tooLarge();
  const reader = request.body?.getReader();
  if (!reader) return "";
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let text = "";
  let bytes = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    bytes += part.value.byteLength;
    if (bytes > bytesMax) {
      await reader.cancel();
      throw tooLarge();
    }
    text += decoder.decode(part.value, { stream: true });
  }
  return text + decoder.decode();
}

/** The JSON body of a request, undefined when there is none. Throws what `problemResponse` answers with 400, 413 or 415. */
export async function readJson(request: Request, bytesMax = BODY_BYTES_MAX): Promise<unknown> {
  let text: string;
  try {
    text = await readText(request, bytesMax);
  } catch (error) {
    if (error instanceof UnreadableRequestError) throw error;
    throw new UnreadableRequestError(400, "The request body broke off or is not UTF-8.", error);
  }
  if (text.trim() === "") return undefined;
  const type = request.headers.get("content-type") ?? "";
  if (!/^application\/(json|[\w.-]+\+json)\s*(;|$)/i.test(type)) {
    throw new UnreadableRequestError(415, "Send the body as application/json.");
  }
  if (NUL.test(text)) {
    throw new AppError("INVALID", "A text holds the character U+0000, which cannot be stored.");
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UnreadableRequestError(400, "The request body is not JSON.", error);
  }
}
