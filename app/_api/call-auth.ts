import { ApiError, readApiError } from "./client";

type Method = "POST" | "PATCH" | "DELETE";

/**
 * Calls one of the handlers under /api/auth, which are outside the router: `await callAuth("POST", "login", input)`.
 * Throws ApiError, also when offline.
 */
export async function callAuth(method: Method, path: string, body?: unknown): Promise<unknown> {
  let response: Response;
  try {
    response = await fetch(`/api/auth/${path}`, {
      method,
      credentials: "same-origin",
      ...(body === undefined
        ? {}
        : { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
    });
  } catch (cause) {
    const words = "Deal-Scout cannot be reached. Check the connection and try again.";
    throw new ApiError(words, { code: "OFFLINE", status: 0, cause });
  }
  if (!response.ok) throw await readApiError(response);
  return response.status === 204 ? undefined : await response.json();
}
