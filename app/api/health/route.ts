import { refuseOtherMethods } from "@/app/_server/refuse-other-methods";
import { getHealth } from "@/lib/services/health/get-health";
import { processContext } from "@/lib/services/process-context";
import { respondProbe } from "../_probe/respond";

export const dynamic = "force-dynamic";

export function GET(): Promise<Response> {
  const ctx = processContext({ kind: "anonymous" });
  return respondProbe(
    "health",
    () => getHealth({ ctx }),
    (health) => health.ok,
  );
}

export const { POST, PUT, PATCH, DELETE } = refuseOtherMethods("GET");
