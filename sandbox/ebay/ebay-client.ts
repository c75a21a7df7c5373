import type { Redirects, World } from "../contract";

/** The keyset of the application that the stand-in knows. */
export type EbayClient = {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Another secret: the one before is worth nothing. */
  readonly renewSecret: () => string;
  /** Not an address: the short name under which eBay keeps the addresses. */
  readonly ruName: string;
  readonly redirects: () => Redirects;
  readonly setRedirects: (redirects: Redirects) => void;
};

const NOWHERE = "http://127.0.0.1:3000/connect/ebay";

export function createClient({ random }: World): EbayClient {
  const drawn = random("ebay client");
  let redirects: Redirects = { acceptUrl: NOWHERE, declineUrl: NOWHERE };
  const digits = drawn.hex(8);
  const clientId = `DealScou-DealScou-SBX-${digits}-${drawn.hex(8)}`;
  const newSecret = () => `SBX-${drawn.hex(12)}-${drawn.hex(4)}-${drawn.hex(4)}`;
  let clientSecret = newSecret();
  return {
    clientId,
    get clientSecret() {
      return clientSecret;
    },
    renewSecret: () => {
      clientSecret = newSecret();
      return clientSecret;
    },
    ruName: `Deal_Scout-DealScou-DealSc-${drawn.hex(6)}`,
    redirects: () => redirects,
    setRedirects: (wanted) => {
      redirects = wanted;
    },
  };
}
