import type { Place, World } from "../contract";

export type EbayAccount = {
  readonly username: string;
  /** Never changes, unlike the name. */
  readonly userId: string;
  readonly eiasToken: string;
  readonly email: string;
  readonly place: Place;
};

/** The users who can be signed in here. */
export type EbayAccounts = {
  readonly list: () => readonly EbayAccount[];
  /** Throws where there is none: tokens are only given to those who are there. */
  readonly get: (username: string) => EbayAccount;
  readonly has: (username: string) => boolean;
};

const NAMES = ["sandbox_anna", "sandbox_ben", "sandbox_carla"];
const PLACE: Place = { city: "San Jose", country: "US", postcode: "95125" };

export function createAccounts({ random }: World): EbayAccounts {
  const drawn = random("ebay accounts");
  const accounts = new Map<string, EbayAccount>(
    NAMES.map((username) => [
      username,
      {
        username,
        userId: `${drawn.hex(10)}EBAY`.toUpperCase(),
        eiasToken: Buffer.from(drawn.hex(24)).toString("base64"),
        email: `${username}@sellers.example.com`,
        place: PLACE,
      },
    ]),
  );
  return {
    list: () => [...accounts.values()],
    has: (username) => accounts.has(username),
    get: (username) => {
      const account = accounts.get(username);
      if (!account) throw new Error(`There is no eBay account ${username}.`);
      return account;
    },
  };
}
