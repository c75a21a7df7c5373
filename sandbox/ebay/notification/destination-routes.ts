import { createHash, randomBytes } from "node:crypto";
import { z } from "zod";
import type { Call, Reply } from "../../contract";
import { jsonOf } from "../../core/call-body";
import { ebayError } from "../ebay-error";
import type { SecuredRoute } from "../ebay-state";
import { scope } from "../scopes";
import { notificationFault, notificationPage } from "./notification-page";
import type { Destination, Notifier } from "./notifier";

const CHALLENGE_TIMEOUT_MS = 5_000;

const DestinationOrder = z.object({
  name: z
    .string()
    .min(1)
    .max(64)
    .regex(/^[^<>]*$/),
  status: z.enum(["ENABLED", "DISABLED"]),
  deliveryConfig: z.object({
    endpoint: z.url().refine(isReachable),
    verificationToken: z.string().regex(/^[A-Za-z0-9_-]{32,80}$/),
  }),
});
type DestinationOrder = z.output<typeof DestinationOrder>;

/** eBay takes HTTPS only; here the loopback may go without, since that is where tests listen. */
function isReachable(text: string): boolean {
  const { protocol, hostname } = new URL(text);
  return protocol === "https:" || ["127.0.0.1", "localhost", "[::1]"].includes(hostname);
}

const ENTRIES: readonly (readonly [field: string, errorId: number, message: string])[] = [
  ["name", 195_016, "Invalid name. Markups or lengths greater than 64 not supported"],
  ["endpoint", 195_017, "Invalid or missing endpoint."],
  ["status", 195_018, "Invalid or missing destination status. Supported values:[ENABLED,DISABLED]"],
  ["verificationToken", 195_019, "Invalid or missing verification token for this endpoint."],
];

function refusal(error: z.ZodError): Reply {
  const fields = error.issues.map(({ path }) => String(path.at(-1)));
  const [, errorId, message] = ENTRIES.find(([field]) => fields.includes(field)) ??
    ENTRIES[1] ?? ["", 0, ""];
  return ebayError(400, notificationFault(errorId, message));
}

/** Asks the endpoint to prove that it knows the token. */
async function isProven({ endpoint, verificationToken }: DestinationOrder["deliveryConfig"]) {
  const challenge = randomBytes(16).toString("hex");
  const expected = createHash("sha256")
    .update(challenge)
    .update(verificationToken)
    .update(endpoint)
    .digest("hex");
  const url = new URL(endpoint);
  url.searchParams.set("challenge_code", challenge);
  try {
    const signal = AbortSignal.timeout(CHALLENGE_TIMEOUT_MS);
    const answer = await fetch(url, { redirect: "manual", signal });
    const body: unknown = await answer.json();
    const proof = z.object({ challengeResponse: z.string() }).safeParse(body);
    return answer.status === 200 && proof.data?.challengeResponse === expected;
  } catch {
    return false;
  }
}

const NO_DESTINATION = ebayError(
  404,
  notificationFault(195_022, "Invalid or missing destination id."),
);

async function read(
  notifier: Notifier,
  call: Call,
  id: string | null,
): Promise<DestinationOrder | Reply> {
  const order = DestinationOrder.safeParse(jsonOf(call) ?? {});
  if (!order.success) return refusal(order.error);
  if (notifier.config.alertEmail === null) {
    const message = "Please provide configurations required for notifications. Refer to /config";
    return ebayError(409, notificationFault(195_003, message));
  }
  const { endpoint } = order.data.deliveryConfig;
  const isTaken = [...notifier.destinations.values()].some(
    (one) => one.destinationId !== id && one.deliveryConfig.endpoint === endpoint,
  );
  if (isTaken) {
    return ebayError(409, notificationFault(195_021, "Destination exists for this endpoint"));
  }
  if (await isProven(order.data.deliveryConfig)) return order.data;
  const message = "Challenge verification failed for requested endpoint";
  return ebayError(409, notificationFault(195_020, message));
}

const isReply = (value: DestinationOrder | Reply): value is Reply =>
  typeof value.status === "number";

export function destinationRoutes(notifier: Notifier): readonly SecuredRoute[] {
  const { destinations, subscriptions } = notifier;
  const scopes = [scope("")];
  const find = ({ params }: Call): Destination | undefined =>
    destinations.get(params.destination_id ?? "");

  const create = async (call: Call): Promise<Reply> => {
    const order = await read(notifier, call, null);
    if (isReply(order)) return order;
    const destinationId = notifier.nextId();
    destinations.set(destinationId, { destinationId, ...order });
    const location = `${call.baseUrl}/commerce/notification/v1/destination/${destinationId}`;
    return { status: 201, headers: { location } };
  };
  const update = async (call: Call): Promise<Reply> => {
    const old = find(call);
    if (!old) return NO_DESTINATION;
    const order = await read(notifier, call, old.destinationId);
    if (isReply(order)) return order;
    destinations.set(old.destinationId, { destinationId: old.destinationId, ...order });
    return { status: 204 };
  };
  const remove = (call: Call): Reply => {
    const old = find(call);
    if (!old) return NO_DESTINATION;
    const isUsed = [...subscriptions.values()].some(
      (one) => one.destinationId === old.destinationId,
    );
    if (isUsed) {
      const message = "Destination is in use and cannot be deleted.";
      return ebayError(409, notificationFault(195_024, message));
    }
    destinations.delete(old.destinationId);
    return { status: 204 };
  };
  const show = (call: Call): Reply => {
    const destination = find(call);
    return destination ? { status: 200, body: destination } : NO_DESTINATION;
  };
  const path = "/destination/{destination_id}";
  const list = (call: Call) => notificationPage(call, "destinations", [...destinations.values()]);
  return [
    {
      operation: "getDestinations",
      method: "GET",
      path: "/destination",
      scopes,
      handle: ({ call }) => list(call),
    },
    {
      operation: "createDestination",
      method: "POST",
      path: "/destination",
      scopes,
      handle: ({ call }) => create(call),
    },
    { operation: "getDestination", method: "GET", path, scopes, handle: ({ call }) => show(call) },
    {
      operation: "updateDestination",
      method: "PUT",
      path,
      scopes,
      handle: ({ call }) => update(call),
    },
    {
      operation: "deleteDestination",
      method: "DELETE",
      path,
      scopes,
      handle: ({ call }) => remove(call),
    },
  ];
}
