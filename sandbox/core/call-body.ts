import type { Call } from "../contract";

export function bodyText(call: Call): string {
  return new TextDecoder().decode(call.body);
}

/** A form's fields, whatever the content type says. */
export function formOf(call: Call): URLSearchParams {
  return new URLSearchParams(bodyText(call));
}

/** Undefined where the body is no JSON. */
export function jsonOf(call: Call): unknown {
  try {
    return JSON.parse(bodyText(call));
  } catch {
    return undefined;
  }
}

/** The parts of a multipart form, or null where it is none. */
export async function multipartOf(call: Call): Promise<FormData | null> {
  const contentType = call.headers["content-type"] ?? "";
  if (!contentType.toLowerCase().startsWith("multipart/form-data")) return null;
  try {
    const body = new Uint8Array(call.body);
    return await new Response(body, { headers: { "content-type": contentType } }).formData();
  } catch {
    return null;
  }
}
