import { refuseOtherMethods } from "@/app/_server/refuse-other-methods";

export const dynamic = "force-dynamic";

/** The process answers. Touches nothing else: a restart would not mend a database. */
export function GET(): Response {
  return Response.json({ ok: true }, { headers: { "cache-control": "no-store" } });
}

export const { POST, PUT, PATCH, DELETE } = refuseOtherMethods("GET");
