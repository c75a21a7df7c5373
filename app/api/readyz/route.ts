import { refuseOtherMethods } from "@/app/_server/refuse-other-methods";
import { getReadiness } from "@/lib/services/health/get-readiness";
import { processContext } from "@/lib/services/process-context";
import { respondProbe } from "../_probe/respond";

export const dynamic = "force-dynamic";

export function GET(): Promise<Response> {
  const ctx = processContext({ kind: "anonymous" });
  return respondProbe(
    "readyz",
    () => getReadiness({ ctx }),
    (readiness) => readiness.ready,
  );
}

export const { POST, PUT, PATCH, DELETE } = refuseOtherMethods("GET");
