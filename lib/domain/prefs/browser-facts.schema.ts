import { z } from "zod";

/** What a browser says of itself when an account is made. Names that nobody knows are passed over, not refused. */
export const BrowserFacts = z.object({
  timeZone: z.string().max(100).optional().describe("IANA name, such as Europe/Berlin"),
  language: z.string().max(100).optional().describe("BCP 47 tag, such as de-DE"),
});
export type BrowserFacts = z.infer<typeof BrowserFacts>;
