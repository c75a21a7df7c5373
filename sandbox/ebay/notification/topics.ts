import { scope } from "../scopes";

export type Topic = {
  readonly topicId: string;
  readonly description: string;
  /** Who subscribes: the application once, or each user. */
  readonly scope: "APPLICATION" | "USER";
  readonly authorizationScopes: readonly string[];
  readonly schemaVersion: string;
};

const application = { scope: "APPLICATION", schemaVersion: "1.0" } as const;
const user = { scope: "USER", schemaVersion: "1.0" } as const;

export const TOPICS: readonly Topic[] = [
  {
    ...application,
    topicId: "MARKETPLACE_ACCOUNT_DELETION",
    description: "A user asked for the deletion of the account.",
    authorizationScopes: [scope("")],
  },
  {
    ...application,
    topicId: "AUTHORIZATION_REVOCATION",
    description: "A user took back the permission of the application.",
    authorizationScopes: [scope("")],
  },
  {
    ...user,
    topicId: "ORDER_CONFIRMATION",
    description: "A buyer completed the checkout.",
    authorizationScopes: [scope("sell.fulfillment"), scope("sell.fulfillment.readonly")],
  },
  {
    ...user,
    topicId: "ITEM_MARKED_SHIPPED",
    description: "A seller marked an item as shipped.",
    authorizationScopes: [scope("sell.fulfillment"), scope("sell.fulfillment.readonly")],
  },
];

export function findTopic(topicId: string): Topic | undefined {
  return TOPICS.find((topic) => topic.topicId === topicId);
}

export function topicView({
  topicId,
  description,
  authorizationScopes,
  schemaVersion,
  ...topic
}: Topic) {
  return {
    topicId,
    description,
    status: "ENABLED",
    context: topic.scope,
    scope: topic.scope,
    filterable: false,
    authorizationScopes,
    supportedPayloads: [
      { format: ["JSON"], schemaVersion, deliveryProtocol: "HTTPS", deprecated: false },
    ],
  };
}
