/** Where a request came from, as far as the edge knows it. */
export type Client = {
  /** IP address, or its /64 network for IPv6; "unknown" where there is none. */
  readonly address: string;
  readonly userAgent: string | null;
};
