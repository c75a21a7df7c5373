import type { World } from "../contract";
import { signWebhook } from "./sign-webhook";

export type Endpoint = {
  readonly url: string;
  readonly secret: string;
  readonly shopId: number;
  /** Where the resources named in the messages are reached. */
  readonly apiUrl: string;
};

export type Webhooks = {
  /** As on the portal: an address for the events of one shop; the answer holds the secret to check with. */
  readonly register: (endpoint: Omit<Endpoint, "secret">) => Endpoint;
  readonly endpoints: () => readonly Endpoint[];
  /** Tells every address of the shop to look at the resource again. */
  readonly tell: (event: string, shopId: number, resourcePath: string) => void;
};

export function createWebhooks(world: World): Webhooks {
  const endpoints: Endpoint[] = [];
  const random = world.random("etsy webhooks");

  const send = ({ url, secret }: Endpoint, event: string, body: string) => {
    const id = `msg_${random.hex(24)}`;
    world.deliveries.send({
      market: "etsy",
      topic: event,
      url,
      // The id stays with the message, the time is that of the attempt.
      make: () => {
        const timestamp = Math.floor(world.now().getTime() / 1_000);
        return { headers: signWebhook({ id, timestamp, body, secret }), body };
      },
    });
  };
  return {
    register: (wanted) => {
      const secret = `whsec_${Buffer.from(random.hex(48), "hex").toString("base64")}`;
      const endpoint = { ...wanted, secret };
      endpoints.push(endpoint);
      return endpoint;
    },
    endpoints: () => endpoints,
    tell: (event, shopId, resourcePath) => {
      for (const endpoint of endpoints.filter((one) => one.shopId === shopId)) {
        const resource_url = `${endpoint.apiUrl}/v3/application${resourcePath}`;
        send(endpoint, event, JSON.stringify({ event_type: event, resource_url, shop_id: shopId }));
      }
    },
  };
}
