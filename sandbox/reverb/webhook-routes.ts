import { z } from "zod";
import type { Call, Route } from "../contract";
import { jsonOf } from "../core/call-body";
import { hal, halError, notFound } from "./hal";
import { type Reverb, scoped } from "./reverb";
import { type Registration, TOPICS } from "./webhooks";

const PATH = "/webhooks/registrations";

const Wanted = z.object({ url: z.url(), topic: z.enum(TOPICS) });

const registrationJson = ({ id, topic, url }: Registration, { baseUrl }: Call) => ({
  id,
  topic,
  url,
  _links: { self: { href: `${baseUrl}/api${PATH}/${id}` } },
});

export function webhookRoutes(reverb: Reverb): readonly Route[] {
  const { webhooks } = reverb;
  const ofOne = (
    operation: readonly [string, string, string, string],
    handle: (call: Call, registration: Registration) => ReturnType<typeof hal>,
  ) =>
    scoped(reverb, operation, (call, { username }) => {
      const registration = webhooks.of(username).find(({ id }) => id === Number(call.params.id));
      return registration ? handle(call, registration) : notFound();
    });
  return [
    scoped(reverb, ["GetWebhooksRegistrations", "GET", PATH, "public"], (call, { username }) =>
      hal(call, { webhooks: webhooks.of(username).map((one) => registrationJson(one, call)) }),
    ),
    scoped(reverb, ["PostWebhooksRegistrations", "POST", PATH, "public"], (call, { username }) => {
      const wanted = Wanted.safeParse(jsonOf(call));
      if (!wanted.success) {
        return halError(412, "The registration could not be saved.", {
          topic: ["or url is invalid"],
        });
      }
      const { baseUrl, rootUrl } = call;
      const made = webhooks.register({ ...wanted.data, username, bases: { baseUrl, rootUrl } });
      return hal(call, registrationJson(made, call), 201);
    }),
    ofOne(["GetWebhooksRegistration", "GET", `${PATH}/{id}`, "public"], (call, registration) =>
      hal(call, registrationJson(registration, call)),
    ),
    ofOne(["DeleteWebhooksRegistrations", "DELETE", `${PATH}/{id}`, "public"], (call, { id }) => {
      webhooks.remove(id);
      return hal(call, { message: "The registration has been deleted." });
    }),
  ];
}
