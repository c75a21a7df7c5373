export type Mail = {
  readonly to: string;
  readonly subject: string;
  /** Plain text; lines are not wrapped. */
  readonly text: string;
};

/** Hands one mail over to a server; throws UPSTREAM when the server does not take it. */
export type Mailer = { readonly send: (mail: Mail) => Promise<void> };
