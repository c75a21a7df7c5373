import type { Market, Refusal, Reply, World } from "../contract";
import { createGate, message } from "./admission";
import { discogsRoutes } from "./routes";

function refuse({ fault, retryAfterSeconds }: Refusal): Reply {
  if (fault === "server-error") return message(500, "An internal server error occurred.");
  if (fault !== "rate-limited") return message(401, "Invalid consumer token.");
  const reply = message(429, "You are making requests too quickly.");
  return { ...reply, headers: { "retry-after": String(retryAfterSeconds) } };
}

/** Discogs' API, version 2: the database, and what its market says of prices. No document of it is published. */
export function createDiscogs(world: World): Market {
  const random = world.random("discogs application");
  const newToken = () => random.hex(40);
  let account = { id: 7_300_001, username: "discogs_demo", token: newToken(), isSeller: true };
  const app = { consumerKey: random.hex(20), consumerSecret: random.hex(32) };
  const keys = () => ({ account, ...app });
  return {
    id: "discogs",
    routes: discogsRoutes({ world, keys }),
    ...createGate(world, keys),
    refuse,
    unknown: (_call, status) =>
      message(status, status === 404 ? "The requested resource was not found." : "Not allowed."),
    // The token stands beside the account too, under the name that a client asks for.
    keys: () => ({ ...keys(), token: account.token }),
    events: {
      /** The user makes a new token on the settings page; the old one is worth nothing. */
      "new-token": () => {
        account = { ...account, token: newToken() };
        return account;
      },
      "seller-settings": ({ isFilledIn }) => {
        account = { ...account, isSeller: isFilledIn === true };
        return account;
      },
    },
  };
}
