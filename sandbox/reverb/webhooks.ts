import type { World } from "../contract";
import type { Bases } from "./listing-json";

export const TOPICS = [
  "listings/update",
  "listings/publish",
  "listings/bumps-ran-out",
  "orders/create",
  "orders/update",
  "payments/create",
  "payments/update",
  "app/uninstalled",
] as const;

export type Topic = (typeof TOPICS)[number];

export type Registration = {
  readonly id: number;
  readonly username: string;
  readonly topic: Topic;
  readonly url: string;
  readonly bases: Bases;
};

export type Webhooks = {
  readonly of: (username: string) => readonly Registration[];
  readonly register: (wanted: Omit<Registration, "id">) => Registration;
  readonly remove: (id: number) => void;
  /** Sends the resource to who asked for the topic. Nothing proves that it comes from Reverb. */
  readonly tell: (username: string, topic: Topic, resource: (bases: Bases) => object) => void;
};

export function createWebhooks({ deliveries }: World): Webhooks {
  const registrations = new Map<number, Registration>();
  let last = 70_000;
  const of = (username: string) =>
    [...registrations.values()].filter((one) => one.username === username);
  return {
    of,
    register: (wanted) => {
      last += 1;
      const registration = { ...wanted, id: last };
      registrations.set(last, registration);
      return registration;
    },
    remove: (id) => {
      registrations.delete(id);
    },
    tell: (username, topic, resource) => {
      for (const { url, bases } of of(username).filter((one) => one.topic === topic)) {
        const body = JSON.stringify(resource(bases));
        deliveries.send({
          market: "reverb",
          topic,
          url,
          make: () => ({ headers: { "content-type": "application/hal+json" }, body }),
        });
      }
    },
  };
}
