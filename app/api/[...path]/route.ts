import { problemResponse } from "@/app/api/_router/problem";
import { AppError } from "@/lib/core/errors";

/** An address below /api that no other handler has: a program gets a problem, not a page. */
function nothing(): Response {
  return problemResponse(new AppError("NOT_FOUND", "There is nothing at this address."));
}

export const GET = nothing;
export const POST = nothing;
export const PUT = nothing;
export const PATCH = nothing;
export const DELETE = nothing;
