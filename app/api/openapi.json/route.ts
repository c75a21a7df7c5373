import { refuseOtherMethods } from "@/app/_server/refuse-other-methods";
import { openApiDocument } from "@/app/api/_router/openapi-document";
import { problemResponse } from "@/app/api/_router/problem";

export async function GET(): Promise<Response> {
  try {
    return Response.json(await openApiDocument());
  } catch (error) {
    return problemResponse(error);
  }
}

export const { POST, PUT, PATCH, DELETE } = refuseOtherMethods("GET");
