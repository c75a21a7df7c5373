import { createHash } from "node:crypto";
import { createServer } from "node:http";

export type Heard = { readonly headers: Readonly<Record<string, unknown>>; readonly body: string };

export type Listener = {
  readonly url: string;
  readonly heard: readonly Heard[];
  /** What the next notices are answered with. */
  readonly answerWith: (status: number) => void;
  readonly close: () => Promise<void>;
};

/** An endpoint that takes webhooks and can prove to eBay that it knows the token. */
export async function listen(verificationToken: string): Promise<Listener> {
  const heard: Heard[] = [];
  let status = 204;
  const server = createServer((request, response) => {
    const { port } = Object(server.address());
    const endpoint = `http://127.0.0.1:${port}/hook`;
    const challenge = new URL(request.url ?? "", endpoint).searchParams.get("challenge_code");
    if (challenge !== null) {
      const hash = createHash("sha256")
        .update(challenge + verificationToken + endpoint)
        .digest("hex");
      response.writeHead(200, { "content-type": "application/json" });
      response.end(JSON.stringify({ challengeResponse: hash }));
      return;
    }
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      heard.push({ headers: request.headers, body: Buffer.concat(chunks).toString() });
      response.writeHead(status).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = Object(server.address());
  return {
    url: `http://127.0.0.1:${port}/hook`,
    heard,
    answerWith: (wanted) => {
      status = wanted;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
