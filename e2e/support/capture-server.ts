import { createServer } from "node:http";
import { CaptureAnswer, CaptureInput } from "@/lib/domain/capture/capture.schema";
import { readPage } from "@/lib/domain/capture/read-page";

const VERDICT = {
  allIn: { cents: 289_000, currency: "GBP" },
  value: {
    kind: "scored",
    score: 71,
    band: "good",
    confidence: "firm",
    differenceBps: -1_200,
    market: {
      quantiles: {
        q10Cents: 270_000,
        q25Cents: 300_000,
        q50Cents: 328_000,
        q75Cents: 350_000,
        q90Cents: 390_000,
      },
      basis: "sold",
      haircutBps: null,
      tier: "comps",
      learned: null,
      compCount: 14,
      effectiveCount: 12.5,
    },
  },
  risk: { reasons: [] },
  compCount: 14,
  isPersonal: false,
  sentence: [
    { text: "£2,890 all-in is " },
    { text: "12 % below", strong: true },
    { text: " the £3,280 that 14 similar sales went for." },
  ],
} as const;

export type CaptureServer = {
  readonly url: string;
  readonly tokens: string[];
  readonly inputs: CaptureInput[];
  readonly close: () => void;
};

/** Takes captures as the API is agreed on, reads them with the real reader and answers with one fixed verdict. */
export async function startCaptureServer(token: string): Promise<CaptureServer> {
  const tokens: string[] = [];
  const inputs: CaptureInput[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    tokens.push(request.headers.authorization ?? "");
    const isKnown = request.headers.authorization === `Bearer ${token}`;
    if (!isKnown || request.method !== "POST" || request.url !== "/api/v1/captures") {
      response.writeHead(isKnown ? 404 : 401).end("{}");
      return;
    }
    const input = CaptureInput.parse(JSON.parse(Buffer.concat(chunks).toString("utf8")));
    inputs.push(input);
    const read = readPage(input.page);
    const savedAs = input.save?.as ?? null;
    const answer = CaptureAnswer.parse(
      read.kind === "listing"
        ? {
            kind: "listing",
            listing: read.fields,
            from: read.from,
            verdict: VERDICT,
            savedAs,
            url: savedAs && "/deals/lst_1",
          }
        : read,
    );
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return { url: `http://127.0.0.1:${port}`, tokens, inputs, close: () => server.close() };
}
